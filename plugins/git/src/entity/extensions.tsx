import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { hasRepository } from './hasRepository';

export const entitySourceTab = EntityContentBlueprint.make({
  params: {
    path: 'source',
    title: 'Source',
    group: 'development',
    filter: hasRepository,
    loader: () => import('./EntitySourceTab').then(m => <m.EntitySourceTab />),
  },
});

export const entityRepositoryCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: hasRepository,
    loader: () =>
      import('./EntityRepositoryCard').then(m => <m.EntityRepositoryCard />),
  },
});
