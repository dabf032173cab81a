import type { Entity } from '@backstage/catalog-model';
import type { BuildRecorder } from './BuildRecorder';
import { forgettingOthers } from './forgettingOthers';

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

describe('forgettingOthers', () => {
  const keepOnly = jest.fn(async (_refs: string[]) => {});
  const recorder = { keepOnly } as Partial<BuildRecorder> as BuildRecorder;
  beforeEach(() => keepOnly.mockClear());

  async function* list(breaksOff: boolean) {
    yield [entity('a')];
    if (breaksOff) throw new Error('catalog is gone');
    yield [entity('b')];
  }

  it('keeps what the whole list holds', async () => {
    const names: string[] = [];
    for await (const batch of forgettingOthers(list(false), recorder)) {
      names.push(...batch.map(({ metadata }) => metadata.name));
    }
    expect(names).toEqual(['a', 'b']);
    expect(keepOnly).toHaveBeenCalledWith([
      'component:default/a',
      'component:default/b',
    ]);
  });

  it('drops nothing when the list breaks off', async () => {
    const read = async () => {
      for await (const _batch of forgettingOthers(list(true), recorder));
    };
    await expect(read()).rejects.toThrow('catalog is gone');
    expect(keepOnly).not.toHaveBeenCalled();
  });
});
