/** Longest name that still fits everywhere it goes: hosts, labels, images. */
const NAME_LIMIT = 50;

/** What is wrong with the form of a name, in a sentence; undefined when nothing is. */
export function nameProblem(name: string): string | undefined {
  if (name.length < 2) return 'Use at least 2 characters.';
  if (name.length > NAME_LIMIT)
    return `Use at most ${NAME_LIMIT} characters; this has ${name.length}.`;
  const bad = [...new Set(name.match(/[^a-z0-9-]/gu) ?? [])];
  if (bad.length > 0) {
    const shown = bad
      .slice(0, 5)
      .map(char => (char === ' ' ? 'spaces' : `“${char}”`));
    return `Use lower-case letters, digits and dashes only, not ${shown.join(
      ' or ',
    )}.`;
  }
  if (!/^[a-z]/.test(name)) return 'Begin with a letter.';
  if (name.includes('--')) return 'Use one dash at a time.';
  if (name.endsWith('-')) return 'End with a letter or a digit.';
  return undefined;
}

/** The nearest name that is allowed, or undefined when nothing is left of it. */
export function suggestName(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, NAME_LIMIT)
    .replace(/-+$/, '');
  return slug.length >= 2 && slug !== name ? slug : undefined;
}
