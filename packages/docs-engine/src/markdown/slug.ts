const escapeClass = (text: string) => text.replace(/[\]\\^-]/g, '\\$&');

/** The id that Python-Markdown's toc extension gives a heading of this text. */
export function slugify(
  text: string,
  options: { separator: string; unicode: boolean },
): string {
  const { separator, unicode } = options;
  const kept = unicode
    ? text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}_\s-]/gu, '')
    : text
        .normalize('NFKD')
        .replace(/\P{ASCII}/gu, '')
        .replace(/[^A-Za-z0-9_\s-]/g, '');
  const runs = new RegExp(`[${escapeClass(separator)}\\s]+`, 'g');
  return kept.trim().toLowerCase().replace(runs, separator);
}

/** Adds `_1`, `_2` and so on until the id is not taken, and takes it. */
export function uniqueId(id: string, taken: Set<string>): string {
  let free = id;
  while (!free || taken.has(free)) {
    const counted = /^(.*)_(\d+)$/.exec(free);
    free = counted ? `${counted[1]}_${Number(counted[2]) + 1}` : `${free}_1`;
  }
  taken.add(free);
  return free;
}
