import type { Entity } from '@backstage/catalog-model';
import { RecheckingBuildStrategy } from './RecheckingBuildStrategy';

const entity = (uid = 'an-id'): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', uid },
});

describe('RecheckingBuildStrategy', () => {
  afterEach(() => jest.useRealTimers());

  it('gives an entity an id that TechDocs has not seen, once for each change', async () => {
    const strategy = RecheckingBuildStrategy.create({ builds: true });
    const idOf = async (copy: Entity) => {
      expect(await strategy.shouldBuild({ entity: copy })).toBe(true);
      return copy.metadata.uid;
    };
    expect(await idOf(entity())).toBe('an-id');
    strategy.recheck(entity());
    const first = await idOf(entity());
    expect(first).not.toBe('an-id');
    expect(await idOf(entity())).toBe(first);
    strategy.recheck(entity());
    // A copy from a cache may carry the id of last time.
    const second = await idOf(entity(first));
    expect(second).not.toBe(first);
    expect(await idOf(entity())).toBe(second);
    expect(await idOf(entity('another'))).toBe('another');
  });

  it('gives a copy from the cache what the entity says now, until TechDocs reads it itself', async () => {
    jest.useFakeTimers();
    const strategy = RecheckingBuildStrategy.create({ builds: true });
    const at = (etag: string, place: string): Entity => {
      const { metadata, ...rest } = entity();
      const annotations = { 'backstage.io/techdocs-ref': place };
      return { ...rest, metadata: { ...metadata, etag, annotations } };
    };
    const placeOf = async (copy: Entity) => {
      await strategy.shouldBuild({ entity: copy });
      return copy.metadata.annotations?.['backstage.io/techdocs-ref'];
    };
    const fresh = at('new', 'dir:./manual');
    strategy.recheck(fresh);
    const cached = at('old', 'dir:.');
    expect(await placeOf(cached)).toBe('dir:./manual');
    expect(cached.metadata.uid).not.toBe('an-id');
    expect(fresh.metadata.uid).toBe('an-id');
    jest.advanceTimersByTime(10_000);
    expect(await placeOf(at('newest', 'dir:./handbook'))).toBe(
      'dir:./handbook',
    );
  });

  it('builds nothing where docs are built elsewhere', async () => {
    const strategy = RecheckingBuildStrategy.create({ builds: false });
    expect(await strategy.shouldBuild({ entity: entity() })).toBe(false);
  });
});
