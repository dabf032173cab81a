import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { gitPlugin } from './plugin';

it('brings a page with a title and an icon, so that it is in the navigation', () => {
  const page = createExtensionTester(gitPlugin.getExtension('page:git'));
  expect(page.get(coreExtensionData.routePath)).toBe('/git');
  expect(page.get(coreExtensionData.title)).toBe('Source');
  expect(page.get(coreExtensionData.icon)).toBeTruthy();
});

it('brings a part of the settings at the address that other pages link to', () => {
  const settings = createExtensionTester(
    gitPlugin.getExtension('sub-page:git/tokens'),
  );
  expect(settings.get(coreExtensionData.routePath)).toBe('git-tokens');
  expect(settings.get(coreExtensionData.title)).toBe('Git tokens');
});

it('brings a tab and a card for components', () => {
  const tab = createExtensionTester(
    gitPlugin.getExtension('entity-content:git'),
  );
  expect(tab.get(coreExtensionData.routePath)).toBe('source');
  expect(gitPlugin.getExtension('entity-card:git')).toBeDefined();
});

it('brings the client of the host', () => {
  expect(gitPlugin.getExtension('api:git')).toBeDefined();
});
