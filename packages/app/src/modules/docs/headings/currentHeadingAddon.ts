import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { CurrentHeading } from './CurrentHeading';

/** Marks in the table of contents where the reader is. */
export const currentHeadingAddon = AddonBlueprint.make({
  name: 'current-heading',
  params: {
    name: 'CurrentHeading',
    location: TechDocsAddonLocations.Content,
    component: CurrentHeading,
  },
});
