import { LruCache } from './LruCache';

describe('LruCache', () => {
  it('forgets what was asked for longest ago', () => {
    const cache = LruCache.create<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect(cache.get('a')).toBe(1);
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('c')).toBe(3);
  });

  it('makes room for what weighs more, and counts a value anew that is set again', () => {
    const cache = LruCache.create<number[]>(5, value => value.length);
    cache.set('a', [1, 1, 1]);
    cache.set('a', [1]);
    cache.set('b', [1, 1]);
    cache.set('c', [1, 1]);
    expect(cache.get('a')).toEqual([1]);
    cache.set('d', [1, 1, 1, 1]);
    expect(['a', 'b', 'c', 'd'].filter(key => cache.get(key))).toEqual([
      'a',
      'd',
    ]);
  });

  it('does not keep what weighs more than everything together', () => {
    const cache = LruCache.create<number[]>(1, value => value.length);
    cache.set('a', [1, 1]);
    expect(cache.get('a')).toBeUndefined();
    cache.set('b', [1]);
    expect(cache.get('b')).toEqual([1]);
  });
});
