import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPoller } from '../service/CatalogPoller';
import { followCatalog } from './followCatalog';

describe('followCatalog', () => {
  it('tells all followers of a snapshot, one after the other', async () => {
    const scheduler = mockServices.scheduler();
    const told: string[] = [];
    const follower = (name: string) => ({
      follow: async ({ entities }: { entities: unknown[] }) => {
        told.push(`${name} begins with ${entities.length}`);
        await null;
        told.push(`${name} ends`);
      },
    });
    await followCatalog({
      scheduler,
      intervalMs: 60_000,
      followers: [follower('a'), follower('b')],
      poller: CatalogPoller.create({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'cart' },
            },
          ],
        }),
      }),
    });
    await scheduler.triggerTask('dora-follow-catalog');
    expect(told).toEqual([
      'a begins with 1',
      'a ends',
      'b begins with 1',
      'b ends',
    ]);
  });
});
