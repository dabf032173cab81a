import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { lazy } from 'react';

/** Above the docs, for their owners: how many problems are in them. */
export const ownerNoteAddon = AddonBlueprint.make({
  name: 'health',
  params: {
    name: 'DocsHealth',
    location: TechDocsAddonLocations.Subheader,
    component: lazy(() =>
      import('./OwnerNote').then(m => ({ default: m.OwnerNote })),
    ),
  },
});
