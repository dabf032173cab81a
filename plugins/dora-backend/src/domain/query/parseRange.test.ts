import { ZonedDays } from '../time/ZonedDays';
import { parseCompare, parseRange } from './parseRange';

const days = ZonedDays.of('Europe/Berlin');
const now = Date.parse('2026-04-10T09:00:00Z');
const iso = ({ from, to }: { from: number; to: number }) => [
  new Date(from).toISOString(),
  new Date(to).toISOString(),
];
const range = (from?: string, to?: string) =>
  parseRange({ from, to, days, now });

describe('parseRange', () => {
  it('reads dates in the reporting zone, and instants', () => {
    expect(iso(range('2026-03-01', '2026-04-01'))).toEqual([
      '2026-02-28T23:00:00.000Z',
      '2026-03-31T22:00:00.000Z',
    ]);
    expect(
      iso(range('2026-03-01T10:00+02:00', '2026-03-01T08:00:01Z')),
    ).toEqual(['2026-03-01T08:00:00.000Z', '2026-03-01T08:00:01.000Z']);
  });

  it('takes the last 90 days, with today', () => {
    expect(iso(range())).toEqual([
      '2026-01-10T23:00:00.000Z',
      '2026-04-10T22:00:00.000Z',
    ]);
    expect(iso(range(undefined, '2026-04-01'))[0]).toBe(
      '2025-12-31T23:00:00.000Z',
    );
  });

  it.each([
    ['2026-02-30', '2026-03-01', 'from must be a date'],
    ['2026-03-01T10:00', '2026-04-01', 'from must be a date'],
    ['2026-03-01', 'soon', 'to must be a date'],
    ['2026-03-01', '2026-03-01', '2026-03-01 is not before 2026-03-01'],
    ['1990-01-01', '2026-03-01', 'at most 20 years'],
  ])('refuses %s to %s', (from, to, message) => {
    expect(() => range(from, to)).toThrow(message);
  });
});

describe('parseCompare', () => {
  const compare = (text: string, from: string, to: string) =>
    iso(parseCompare(text, range(from, to), { days, now }));

  it('takes as many days before, though clocks changed', () => {
    expect(compare('previous', '2026-03-30', '2026-04-06')).toEqual([
      '2026-03-22T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
  });

  it('takes as much time before instants', () => {
    expect(
      compare('previous', '2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z'),
    ).toEqual(['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z']);
  });

  it('takes a range of its own', () => {
    expect(
      compare('2025-03-01..2025-04-01', '2026-03-01', '2026-04-01')[0],
    ).toBe('2025-02-28T23:00:00.000Z');
    for (const text of ['last', '2025-03-01..', '2025-01-01..2025-02-01..x'])
      expect(() => compare(text, '2026-03-01', '2026-04-01')).toThrow(
        'compare must be',
      );
  });
});
