import { adoptionEffect } from './adoptionEffect';

/** Cells by group, and the index values of each cell. */
const wave = (
  day: string,
  cells: Record<string, string>,
  values: Record<string, number[]>,
) => ({
  openedAt: new Date(`${day}T08:00:00Z`),
  cells: new Map(Object.entries(cells)),
  indexOfCell: (cell: string) => values[cell] ?? [],
});
const days = (of: Record<string, string | null>) => new Map(Object.entries(of));
const OWN = { ads: 'ads', shop: 'shop', web: 'web' };
const BEFORE = {
  ads: [60, 70, 80, 50, 65],
  shop: [55, 60, 70, 40, 50],
  web: [30, 50, 40, 60, 45],
};
const AFTER = {
  ads: [40, 50, 60, 30, 45],
  shop: [55, 58, 66, 40, 56],
  web: [30, 50, 40, 60, 45],
};

describe('adoptionEffect', () => {
  const from = wave('2026-01-10', OWN, BEFORE);
  const to = wave('2026-04-10', OWN, AFTER);

  it('takes the change of the others off the change of those who came', () => {
    expect(
      adoptionEffect(
        days({ ads: '2026-02-01', shop: null, web: '2026-05-01' }),
        { from, to },
      ),
    ).toMatchObject({
      // 65 to 45, and 50 to 50.
      adopted: {
        groups: ['ads'],
        before: { n: 5, mean: 65 },
        after: { n: 5, mean: 45 },
      },
      others: { groups: ['shop', 'web'], before: { n: 10, mean: 50 } },
      diff: -20,
    });
  });

  it('leaves those out who had come before', () => {
    expect(
      adoptionEffect(
        days({ ads: '2026-02-01', shop: '2026-01-10', web: null }),
        { from, to },
      ),
    ).toMatchObject({ others: { groups: ['web'] } });
  });

  it('takes whole cells of both waves only', () => {
    // In the first wave shop was hidden, and its people were in one cell with those of ads.
    const mixed = wave(
      '2026-01-10',
      { ads: 'eng', shop: 'eng', web: 'web' },
      { eng: [...BEFORE.ads, ...BEFORE.shop], web: BEFORE.web },
    );
    expect(
      adoptionEffect(days({ ads: '2026-02-01', shop: null, web: null }), {
        from: mixed,
        to,
      }),
    ).toEqual({ reason: 'too-few-people' });
    // With both in one cohort the cell is whole.
    expect(
      adoptionEffect(
        days({ ads: '2026-02-01', shop: '2026-03-01', web: null }),
        { from: mixed, to },
      ),
    ).toMatchObject({
      adopted: { groups: ['ads', 'shop'], before: { n: 10 } },
    });
  });

  it.each([
    [{ ads: null, shop: null }, 'nobody-adopted'],
    [{ ads: '2026-02-01', shop: '2026-02-02' }, 'everybody-adopted'],
  ])('tells of %j: %s', (adopted, reason) => {
    expect(adoptionEffect(days(adopted), { from, to })).toEqual({ reason });
  });
});
