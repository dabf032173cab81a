import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Arranges the cards of every entity's overview. */
export const entityLayout = EntityContentLayoutBlueprint.make({
  name: 'boardwalk',
  params: {
    loader: () => import('./OverviewLayout').then(m => m.OverviewLayout),
  },
});
