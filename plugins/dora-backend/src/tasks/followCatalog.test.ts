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

  it('looks more often while the catalog fills, but not at any price and not for ever', async () => {
    const scheduler = mockServices.scheduler();
    let now = Date.parse('2026-01-01T00:00:00Z');
    let looks = 0;
    let takesMs = 0;
    await followCatalog({
      scheduler,
      intervalMs: 120_000,
      followers: [],
      now: () => now,
      poller: {
        read: async () => {
          looks += 1;
          now += takesMs;
          return { entities: [] };
        },
      },
    });
    const looksIn = async (ms: number) => {
      const before = looks;
      for (const end = now + ms; now < end; now += 10_000)
        await scheduler.triggerTask('dora-follow-filling-catalog');
      return looks - before;
    };
    expect(await looksIn(60_000)).toBe(6);
    takesMs = 5_000;
    // Each of them is followed by 45 seconds without.
    expect(await looksIn(120_000)).toBeLessThanOrEqual(3);
    takesMs = 0;
    expect(await looksIn(60_000)).toBeGreaterThan(0);
    await looksIn(60_000);
    expect(await looksIn(3_600_000)).toBe(0);
    const before = looks;
    await scheduler.triggerTask('dora-follow-catalog');
    expect(looks).toBe(before + 1);
  });

  it('does not look twice at once', async () => {
    const scheduler = mockServices.scheduler();
    let open = 0;
    let most = 0;
    await followCatalog({
      scheduler,
      intervalMs: 120_000,
      followers: [],
      poller: {
        read: async () => {
          most = Math.max(most, (open += 1));
          await new Promise(setImmediate);
          open -= 1;
          return { entities: [] };
        },
      },
    });
    await Promise.all([
      scheduler.triggerTask('dora-follow-catalog'),
      scheduler.triggerTask('dora-follow-filling-catalog'),
    ]);
    expect(most).toBe(1);
  });
});
