import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { OwnerNote } from './OwnerNote';

/** Above the docs, for their owners: how many problems are in them. */
export const ownerNoteAddon = AddonBlueprint.make({
  name: 'health',
  params: {
    name: 'DocsHealth',
    location: TechDocsAddonLocations.Subheader,
    // Not lazy: the reader takes add-ons out of the boundary that it puts around
    // them, so one that suspends takes the whole page away until it is loaded.
    component: OwnerNote,
  },
});
