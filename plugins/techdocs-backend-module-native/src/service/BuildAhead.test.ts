import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { BuildAhead, type BuildAheadOptions } from './BuildAhead';

const entity = (name: string): Entity => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

function setUp(options: Partial<BuildAheadOptions> = {}) {
  const logger = mockServices.logger.mock();
  const sync = jest.fn<
    ReturnType<BuildAheadOptions['sync']>,
    Parameters<BuildAheadOptions['sync']>
  >(async () => ({ state: 'unchanged' }));
  const indexDocs = jest.fn(async () => {});
  const ahead = BuildAhead.create({
    logger,
    async *listEntities() {
      yield [entity('a'), entity('b')];
    },
    sync,
    indexDocs,
    isRemote: () => false,
    remoteIntervalMs: 60_000,
    pauseMs: 0,
    ...options,
  });
  return { ahead, sync, indexDocs, logger };
}

describe('BuildAhead', () => {
  it('looks at all docs, one after the other, and indexes nothing when nothing changed', async () => {
    const { ahead, sync, indexDocs } = setUp();
    await ahead.run();
    expect(sync.mock.calls.map(([ref]) => ref.name)).toEqual(['a', 'b']);
    expect(indexDocs).not.toHaveBeenCalled();
  });

  it('indexes once after a round that built something, and after a build by a reader', async () => {
    const { ahead, sync, indexDocs } = setUp();
    sync
      .mockResolvedValueOnce({ state: 'built' })
      .mockResolvedValueOnce({ state: 'built' });
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(1);
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(1);
    ahead.docsBuilt();
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(2);
  });

  it('asks again when the index could not be started', async () => {
    const { ahead, indexDocs } = setUp();
    indexDocs.mockRejectedValueOnce(new Error('busy'));
    ahead.docsBuilt();
    await expect(ahead.run()).rejects.toThrow('busy');
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(2);
  });

  it('goes on after docs that cannot be built, and tells of them once', async () => {
    const { ahead, sync, logger } = setUp();
    sync.mockImplementation(async ({ name }) => {
      if (name === 'a') throw new Error('no folder');
      return { state: 'unchanged' };
    });
    await ahead.run();
    await ahead.run();
    expect(sync).toHaveBeenCalledTimes(4);
    expect(logger.warn.mock.calls).toEqual([
      ['The docs of component:default/a could not be built: no folder'],
    ]);
  });

  it('looks at remote sources less often', async () => {
    const { ahead, sync } = setUp({
      isRemote: ({ metadata }) => metadata.name === 'a',
    });
    await ahead.run();
    await ahead.run();
    expect(sync.mock.calls.map(([ref]) => ref.name)).toEqual(['a', 'b', 'b']);
  });

  it('stops when it is told to', async () => {
    const { ahead, sync } = setUp();
    await ahead.run(AbortSignal.abort());
    expect(sync).not.toHaveBeenCalled();
  });
});
