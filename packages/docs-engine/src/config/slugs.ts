import type { SlugStyle } from '../markdown/options';

const LETTERS: Record<string, SlugStyle['letters']> = {
  lower: 'lower',
  fold: 'lower',
  'lower-ascii': 'lower-ascii',
  none: 'none',
};

const pymdown = (
  letters: SlugStyle['letters'],
  percentEncode = false,
): SlugStyle => ({ style: 'pymdown', letters, percentEncode });

/** Slugs by the last part of the Python name that `slugify` gives. */
const BY_NAME: Record<string, SlugStyle> = {
  'toc.slugify': { style: 'ascii', letters: 'lower', percentEncode: false },
  slugify_unicode: { style: 'unicode', letters: 'lower', percentEncode: false },
  'slugs.slugify': pymdown('none'),
  uslugify: pymdown('lower'),
  uslugify_encoded: pymdown('lower', true),
  uslugify_cased: pymdown('none'),
  uslugify_cased_encoded: pymdown('none', true),
  gfm: pymdown('lower-ascii'),
  gfm_encoded: pymdown('lower-ascii', true),
};

/** Reads the Python function that `slugify` names; undefined for one that has no equivalent. */
export function readSlugs(value: unknown): SlugStyle | undefined {
  if (value && typeof value === 'object') {
    // A call with options is one of PyMdown's: no other takes any.
    const { case: letters = 'none', percent_encode: percent } = Object(
      (value as { kwds?: unknown }).kwds,
    ) as { case?: unknown; percent_encode?: unknown };
    const known = LETTERS[String(letters)];
    return known && pymdown(known, percent === true);
  }
  const name = String(value);
  const found = Object.keys(BY_NAME).find(
    end => name === end || name.endsWith(`.${end}`),
  );
  return found === undefined ? undefined : BY_NAME[found];
}
