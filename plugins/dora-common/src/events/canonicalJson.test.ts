import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it('sorts keys at any depth and leaves out what is undefined', () => {
    expect(
      canonicalJson({ b: [{ d: 1, c: null }], a: 'x', gone: undefined }),
    ).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });

  it.each([[], {}, 0, -0.5, 1e21, true, false, null])(
    'writes %j as JSON does',
    value => {
      expect(canonicalJson(value)).toBe(JSON.stringify(value));
    },
  );

  it.each(['"', '\\', '\n', '\0', 'é', '\u007f', '\u2028', '💥', '\ud800', ''])(
    'writes the text %j as JSON does, as a key too',
    text => {
      expect(canonicalJson({ [text]: [text] })).toBe(
        JSON.stringify({ [text]: [text] }),
      );
    },
  );
});
