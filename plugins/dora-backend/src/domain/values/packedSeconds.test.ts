import fc from 'fast-check';
import {
  MAX_SECONDS,
  mergeSeconds,
  packSeconds,
  unpackSeconds,
} from './packedSeconds';

const seconds = fc.array(fc.integer({ min: 0, max: MAX_SECONDS }));
const ascending = (values: number[]) => [...values].sort((a, b) => a - b);

describe('packedSeconds', () => {
  it('writes four bytes each, little-endian, ascending', () => {
    expect(packSeconds([258, 1])).toEqual(
      Buffer.from([1, 0, 0, 0, 2, 1, 0, 0]),
    );
    expect(packSeconds([])).toBeNull();
    expect([...unpackSeconds(null)]).toEqual([]);
  });

  it('reads what it wrote, wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(seconds, fc.nat(7), (values, shift) => {
        const packed = packSeconds(values) ?? Buffer.alloc(0);
        const moved = new Uint8Array(packed.length + shift);
        moved.set(packed, shift);
        expect([...unpackSeconds(moved.subarray(shift))]).toEqual(
          ascending(values),
        );
      }),
    );
  });

  it('shares memory where it is aligned', () => {
    const memory = new Int32Array([1, 2, 3]);
    const list = unpackSeconds(new Uint8Array(memory.buffer, 4));
    expect(list.buffer).toBe(memory.buffer);
    expect([...list]).toEqual([2, 3]);
  });

  it('merges', () => {
    fc.assert(
      fc.property(fc.array(seconds), lists => {
        expect([...mergeSeconds(lists.map(packSeconds))]).toEqual(
          ascending(lists.flat()),
        );
      }),
    );
  });

  it('refuses bytes that are no list', () => {
    expect(() => unpackSeconds(new Uint8Array(5))).toThrow(RangeError);
  });
});
