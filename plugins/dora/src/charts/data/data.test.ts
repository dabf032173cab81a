import { binTick } from './binTick';
import { createPeriodTexts } from './createPeriodTexts';
import { fileNameOf } from './fileNameOf';
import { highest } from './highest';
import { toCsv } from './toCsv';
import { trimBins } from './trimBins';

describe('CSV', () => {
  const column = {
    title: '',
    text: () => '',
    value: (row: { value: string | number | null }) => row.value,
  };
  const csv = (value: string | number | null) =>
    toCsv([{ ...column, csvName: 'a' }], [{ value }]);

  it('has no figure where there is no data', () => {
    expect(csv(null)).toBe('a\r\n\r\n');
    expect(csv(0)).toBe('a\r\n0\r\n');
  });

  it('quotes what would break it', () => {
    expect(csv('a,"b"\nc')).toBe('a\r\n"a,""b""\nc"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('does not let %s run', text => {
    expect(csv(text)).toBe(`a\r\n'${text}\r\n`);
  });

  it('leaves negative numbers as they are', () => {
    expect(csv(-1)).toBe('a\r\n-1\r\n');
  });
});

describe('bins', () => {
  const bins = [0, 1, 2, 3, 4, 5].map(from => ({
    from,
    to: from + 1,
    count: from === 2 || from === 3 ? 1 : 0,
  }));

  it('keep one empty one at each end', () => {
    expect(trimBins(bins).map(({ from }) => from)).toEqual([1, 2, 3, 4]);
  });

  it('are none without values', () => {
    expect(trimBins(bins.map(bin => ({ ...bin, count: 0 })))).toEqual([]);
  });

  it.each([
    [{ from: 300, to: 900 }, '<15m'],
    [{ from: 3600, to: 14400 }, '<4h'],
    [{ from: 43200, to: 86400 }, '<1d'],
    [{ from: 180 * 86400, to: null }, '≥180d'],
  ])('have short names', (bin, text) => {
    expect(binTick(bin, 'en-GB')).toBe(text);
  });
});

describe('periods', () => {
  const week = {
    start: '2026-03-01T23:00:00.000Z',
    end: '2026-03-08T23:00:00.000Z',
    partial: false,
  };
  const texts = (granularity: 'day' | 'week' | 'month') =>
    createPeriodTexts({
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
      granularity,
    });
  const plain = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

  it('are named in the time zone of the figures, with their last day', () => {
    expect(plain(texts('week').full(week))).toBe('2 – 8 Mar 2026');
    expect(texts('week').tick(week)).toBe('2 Mar');
    expect(texts('day').full(week)).toBe('Mon, 2 Mar 2026');
  });

  it('say what there is of a month that is cut', () => {
    const month = { ...week, end: '2026-03-31T22:00:00.000Z' };
    expect(texts('month').full(month)).toBe('March 2026');
    expect(plain(texts('month').full({ ...month, partial: true }))).toBe(
      '2 – 31 Mar 2026',
    );
  });
});

it('finds the highest of what is known', () => {
  expect(highest([null, 3, 2])).toBe(3);
  expect(highest([null])).toBe(0);
});

it('names files after scope and range', () => {
  expect(fileNameOf('rework')).toBe('dora-rework');
  const answer = { scope: null, from: '2026-01-01T00:00:00.000Z' };
  expect(fileNameOf('rework', answer)).toBe(
    'dora-rework-organisation-2026-01-01',
  );
  expect(fileNameOf('rework', { ...answer, scope: 'group:default/a b' })).toBe(
    'dora-rework-group-default-a-b-2026-01-01',
  );
});
