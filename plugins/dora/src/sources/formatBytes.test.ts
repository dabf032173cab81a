import { formatBytes } from './formatBytes';

describe('formatBytes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_234, '1.2 kB'],
    [24_950_000, '25 MB'],
  ])('writes %s as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text);
  });
});
