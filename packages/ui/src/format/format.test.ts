import { formatBytes } from './formatBytes';
import { timeAgo } from './timeAgo';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_230, '1.2 kB'],
  [25_000_000, '25 MB'],
])('says %s as %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en-GB')).toBe(text);
});

it.each([
  ['2026-03-01T11:59:30Z', undefined],
  ['2026-03-01T11:00:00Z', '1 hour ago'],
  ['2026-02-28T12:00:00Z', 'yesterday'],
  ['2026-03-31T12:00:00Z', 'next month'],
])('says when %s was', (moment, text) => {
  const now = new Date('2026-03-01T12:00:00Z');
  expect(timeAgo(new Date(moment), now, 'en-GB')).toBe(text);
});
