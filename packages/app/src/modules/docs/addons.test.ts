import { createExtensionTester } from '@backstage/frontend-test-utils';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { drawerAddon } from './drawer/drawerAddon';
import { currentHeadingAddon } from './headings/currentHeadingAddon';
import { ownerNoteAddon } from './health/reader/ownerNoteAddon';
import { mermaidAddon } from './mermaid/mermaidAddon';

/**
 * The reader takes each add-on out of the boundary that it puts around it: one
 * that suspends takes the whole page away until it is loaded.
 */
it.each([
  ['mermaid', createExtensionTester(mermaidAddon)],
  ['current heading', createExtensionTester(currentHeadingAddon)],
  ['drawer', createExtensionTester(drawerAddon)],
  ['owner note', createExtensionTester(ownerNoteAddon)],
])('the add-on "%s" does not suspend', (_name, tester) => {
  const { component } = tester.get(AddonBlueprint.dataRefs.addon);
  expect(typeof component).toBe('function');
});
