import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

/** Cards in two columns; see HomePage for how they are placed. */
export const homeLayout = HomePageLayoutBlueprint.make({
  params: { loader: () => import('./HomePage').then(m => m.HomePage) },
});
