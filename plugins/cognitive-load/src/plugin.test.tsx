import { createExtensionTester } from '@backstage/frontend-test-utils';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { cognitiveLoadPlugin } from './plugin';

describe('the plugin', () => {
  it('brings a page with a title and an icon, so that it is in the navigation', () => {
    const page = createExtensionTester(
      cognitiveLoadPlugin.getExtension('page:cognitive-load'),
    );
    expect(page.get(coreExtensionData.routePath)).toBe('/survey');
    expect(page.get(coreExtensionData.title)).toBe('Survey');
    expect(page.get(coreExtensionData.icon)).toBeTruthy();
  });

  it('brings a card for entities, one for the first page, and the client', () => {
    expect(cognitiveLoadPlugin.pluginId).toBe('cognitive-load');
    for (const id of [
      'entity-card:cognitive-load',
      'entity-card:cognitive-load/onboarding',
      'home-page-widget:cognitive-load/survey',
      'api:cognitive-load',
    ] as const)
      expect(cognitiveLoadPlugin.getExtension(id)).toBeDefined();
  });
});
