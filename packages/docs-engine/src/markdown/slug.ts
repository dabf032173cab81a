import type { SlugStyle } from './options';

const escapeClass = (text: string) => text.replace(/[\]\\^-]/g, '\\$&');

interface SlugOptions extends SlugStyle {
  separator: string;
}

/** The id that the toc extension of Python-Markdown gives a heading of this text. */
export function slugify(text: string, options: SlugOptions): string {
  const { separator, style } = options;
  if (style === 'pymdown') return pymdownSlug(text, options);
  const kept =
    style === 'unicode'
      ? text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_\s-]/gu, '')
      : text
          .normalize('NFKD')
          .replace(/\P{ASCII}/gu, '')
          .replace(/[^A-Za-z0-9_\s-]/g, '');
  const runs = new RegExp(`[${escapeClass(separator)}\\s]+`, 'g');
  return kept.trim().toLowerCase().replace(runs, separator);
}

/** As `pymdownx.slugs` does it: a separator for each space, and the case that the site wants. */
function pymdownSlug(text: string, options: SlugOptions): string {
  const trimmed = text.normalize('NFC').trim();
  const cased = {
    none: () => trimmed,
    lower: () => trimmed.toLowerCase(),
    'lower-ascii': () => trimmed.replace(/[A-Z]/g, l => l.toLowerCase()),
  }[options.letters]();
  const slug = cased
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, options.separator);
  return options.percentEncode ? encodeURI(slug) : slug;
}

/** The highest number given for each id: thousands of equal headings need not count from one. */
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** Adds `_1`, `_2` and so on until the id is not taken, and takes it. */
export function uniqueId(id: string, taken: Set<string>): string {
  const next = nextNumbers.get(taken) ?? new Map<string, number>();
  nextNumbers.set(taken, next);
  const counted = /^(.*)_(\d+)$/.exec(id);
  const base = counted?.[1] ?? id;
  let number = Number(counted?.[2] ?? 0);
  let free = id;
  if (!free || taken.has(free)) number = Math.max(number, next.get(base) ?? 0);
  while (!free || taken.has(free)) free = `${base}_${++number}`;
  next.set(base, Math.max(number, next.get(base) ?? 0));
  taken.add(free);
  return free;
}
