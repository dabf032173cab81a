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
    fingerprint: async () => 'same',
    remoteIntervalMs: 60_000,
    pauseMs: 0,
    ...options,
  });
  return { ahead, sync, indexDocs, logger };
}

const MINUTE = 60_000;
const pass = (ms: number) => jest.setSystemTime(Date.now() + ms);

describe('BuildAhead', () => {
  // Only the clock: whatever waits goes on waiting for real.
  beforeEach(() => {
    jest.useFakeTimers({
      now: 0,
      doNotFake: ['setTimeout', 'nextTick', 'setImmediate', 'queueMicrotask'],
    });
  });
  afterEach(() => jest.useRealTimers());

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
    pass(MINUTE);
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(2);
  });

  it('indexes at most once a minute, and then what was built meanwhile', async () => {
    const { ahead, indexDocs } = setUp();
    for (const seconds of [0, 1, 20, 38, 1, 1]) {
      pass(seconds * 1000);
      ahead.docsBuilt();
      await ahead.run();
    }
    expect(indexDocs).toHaveBeenCalledTimes(2);
    pass(MINUTE);
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(3);
    pass(MINUTE);
    await ahead.run();
    expect(indexDocs).toHaveBeenCalledTimes(3);
  });

  it('indexes again what is built while the index is asked for', async () => {
    const { ahead, indexDocs } = setUp();
    indexDocs.mockImplementationOnce(async () => ahead.docsBuilt());
    ahead.docsBuilt();
    await ahead.run();
    pass(MINUTE);
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
    pass(6 * MINUTE);
    await ahead.run();
    expect(sync).toHaveBeenCalledTimes(4);
    expect(logger.warn.mock.calls).toEqual([
      ['The docs of component:default/a could not be built: no folder'],
    ]);
  });

  it('leaves docs that cannot be built alone for ever longer', async () => {
    const { ahead, sync } = setUp();
    sync.mockResolvedValue({ state: 'failed', message: 'broken' });
    const tries = async (minutes: number) => {
      sync.mockClear();
      for (let minute = 0; minute < minutes; minute++) {
        await ahead.run();
        pass(MINUTE);
      }
      return sync.mock.calls.filter(([{ name }]) => name === 'a').length;
    };
    expect(await tries(5)).toBe(1);
    expect(await tries(10)).toBe(1);
    expect(await tries(20)).toBe(1);
    expect(await tries(40)).toBe(1);
    expect(await tries(120)).toBe(2);
  });

  it('builds docs at once that somebody mended', async () => {
    let text = 'broken';
    const { ahead, sync } = setUp({ fingerprint: async () => text });
    sync.mockResolvedValue({ state: 'failed', message: 'broken' });
    await ahead.run();
    await ahead.run();
    expect(sync).toHaveBeenCalledTimes(2);
    text = 'mended';
    sync.mockResolvedValue({ state: 'built' });
    await ahead.run();
    expect(sync).toHaveBeenCalledTimes(4);
    await ahead.run();
    expect(sync).toHaveBeenCalledTimes(6);
  });

  it('builds the other docs when an annotation cannot be read', async () => {
    const { ahead, sync } = setUp({
      isRemote({ metadata }) {
        if (metadata.name === 'a') throw new Error('no such type');
        return false;
      },
    });
    await ahead.run();
    expect(sync.mock.calls.map(([ref]) => ref.name)).toEqual(['a', 'b']);
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
