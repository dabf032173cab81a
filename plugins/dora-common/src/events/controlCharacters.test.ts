import {
  hasControlCharacters,
  replaceControlCharacters,
} from './controlCharacters';

describe('control characters', () => {
  it.each(['\u0000', 'a\tb', 'a\nb', '\u001f', 'a\u007f'])(
    'are in %j',
    text => {
      expect(hasControlCharacters(text)).toBe(true);
      expect(hasControlCharacters(text)).toBe(true);
    },
  );

  it.each(['', ' ', 'ü', '🚢', '\u00a0', '~'])('are not in %j', text => {
    expect(hasControlCharacters(text)).toBe(false);
  });

  it('are replaced, each run once', () => {
    expect(replaceControlCharacters('a\r\n\u0000b\tc d', ' ')).toBe('a b c d');
    expect(replaceControlCharacters('\u0000', '')).toBe('');
  });
});
