import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const entityLoadCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'component'] } },
    loader: () => import('./EntityLoadCard').then(m => <m.EntityLoadCard />),
  },
});
