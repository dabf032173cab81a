import { formatByteSize, parseByteSize } from './byteSize';

describe('parseByteSize', () => {
  it.each([
    ['2MB', 2_000_000],
    [' 1.5 mb ', 1_500_000],
    ['500kB', 500_000],
    ['12', 12],
    [12, 12],
    ['2 MiB', undefined],
    ['-1MB', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes);
  });
});

describe('formatByteSize', () => {
  it.each([
    [5_200_000, '5.2 MB'],
    [2_000_000, '2 MB'],
    [800_400, '800 kB'],
    [12, '12 bytes'],
  ])('shows %p as %p', (bytes, text) => {
    expect(formatByteSize(bytes)).toBe(text);
  });
});
