import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { doraPlugin } from './plugin';

describe('the plugin', () => {
  it('is a feature of the new frontend system', () => {
    expect(doraPlugin.$$type).toBe('@backstage/FrontendPlugin');
    expect(doraPlugin.pluginId).toBe('dora');
  });

  it('brings a page with a title and an icon, so that it is in the navigation', () => {
    const page = createExtensionTester(doraPlugin.getExtension('page:dora'));
    expect(page.get(coreExtensionData.routePath)).toBe('/dora');
    expect(page.get(coreExtensionData.title)).toBe('DORA metrics');
    expect(page.get(coreExtensionData.icon)).toBeTruthy();
  });

  it('brings a tab and a card for entities, and a card for the first page', () => {
    const tab = createExtensionTester(
      doraPlugin.getExtension('entity-content:dora'),
    );
    expect(tab.get(coreExtensionData.routePath)).toBe('dora');
    expect(doraPlugin.getExtension('entity-card:dora')).toBeDefined();
    expect(
      doraPlugin.getExtension('home-page-widget:dora/team-metrics'),
    ).toBeDefined();
  });

  it('brings the client of the engine', () => {
    expect(doraPlugin.getExtension('api:dora')).toBeDefined();
  });
});
