import fc from 'fast-check';
import { percentile } from '../values/percentile';
import { selectPercentile, selectRank } from './selectRank';

const lists = fc.oneof(
  fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 400 }),
  // Many equal ones.
  fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 400 }),
);

describe('selectRank', () => {
  it('finds what sorting puts at the rank, and keeps all values', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, draw) => {
        const sorted = Int32Array.from(list).sort();
        const rank = draw % list.length;
        const values = Int32Array.from(list);
        expect(selectRank(values, rank)).toBe(sorted[rank]);
        expect(values.sort()).toEqual(sorted);
      }),
    );
  });

  it('gives the percentiles of the sorted list, one after the other', () => {
    fc.assert(
      fc.property(
        lists,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (list, shares) => {
          const sorted = Int32Array.from(list).sort();
          const values = Int32Array.from(list);
          for (const share of shares)
            expect(selectPercentile(values, share)).toBe(
              percentile(sorted, share),
            );
        },
      ),
    );
  });

  it('takes lists that are sorted already, and long ones', () => {
    const up = Int32Array.from({ length: 100_000 }, (_, index) => index);
    const down = Int32Array.from(up).reverse();
    const hill = Int32Array.from(up, index => Math.min(index, 100_000 - index));
    expect(selectRank(up, 77_777)).toBe(77_777);
    expect(selectRank(down, 77_777)).toBe(77_777);
    expect(selectRank(Int32Array.from(hill), 50)).toBe(
      Int32Array.from(hill).sort()[50],
    );
  });

  it('has nothing to say of nothing', () => {
    expect(selectPercentile(new Int32Array(0), 0.5)).toBeNull();
  });
});
