import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { PushedDocs } from './PushedDocs';

const entity = (name: string, etag: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, etag },
});

/** What the catalog holds at each look, and which docs are built then. */
async function follow(looks: Entity[][]): Promise<string[]> {
  const built: string[] = [];
  const rechecked: string[] = [];
  const pushed = PushedDocs.create({
    logger: mockServices.logger.mock(),
    listEntities: async () => looks.shift() ?? [],
    recheck: ({ metadata }) => rechecked.push(metadata.name),
    build: async ({ metadata }) => {
      expect(rechecked.pop()).toBe(metadata.name);
      built.push(`${metadata.name} ${metadata.etag}`);
    },
    waitsMs: looks.map(() => 1),
  });
  await pushed.pushed('team/orders');
  return built;
}

describe('PushedDocs', () => {
  it('builds docs at once, when they change in the catalog, and at last', async () => {
    const [one, two] = [entity('a', '1'), entity('a', '2')];
    expect(await follow([[one], [one], [two], [two], [two]])).toEqual([
      'a 1',
      'a 2',
      'a 2',
    ]);
  });

  it('waits for those that are not in the catalog yet', async () => {
    const one = entity('a', '1');
    expect(await follow([[], [], [one], [one, entity('b', '1')]])).toEqual([
      'a 1',
      'a 1',
      'b 1',
    ]);
  });

  it('leaves the rest to a later push of the same repository', async () => {
    const asked: string[] = [];
    const pushed = PushedDocs.create({
      logger: mockServices.logger.mock(),
      listEntities: async repository => {
        asked.push(repository);
        return [];
      },
      recheck: () => {},
      build: async () => {},
      waitsMs: [0, 30, 30],
    });
    const first = pushed.pushed('team/orders');
    const other = pushed.pushed('team/other');
    await new Promise(resolve => setTimeout(resolve, 10));
    await Promise.all([first, other, pushed.pushed('team/orders')]);
    expect(asked.filter(name => name === 'team/other')).toHaveLength(3);
    expect(asked.filter(name => name === 'team/orders')).toHaveLength(4);
  });

  it('says when the catalog cannot be asked', async () => {
    const logger = mockServices.logger.mock();
    await PushedDocs.create({
      logger,
      listEntities: async () => {
        throw new Error('No catalog');
      },
      recheck: () => {},
      build: async () => {},
      waitsMs: [0],
    }).pushed('team/orders');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('team/orders are not built at once: No catalog'),
    );
  });
});
