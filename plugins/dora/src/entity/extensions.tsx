import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { hasDeliveries } from './hasDeliveries';

export const entityDoraTab = EntityContentBlueprint.make({
  params: {
    path: 'dora',
    title: 'DORA',
    group: 'operation',
    filter: hasDeliveries,
    loader: () => import('./EntityDoraTab').then(m => <m.EntityDoraTab />),
  },
});

export const entityDoraCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: hasDeliveries,
    loader: () => import('./EntityDoraCard').then(m => <m.EntityDoraCard />),
  },
});
