/** Text that JSON writes as it is, between quotes. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Names of fields as JSON writes them. There are few; a sender cannot add to them. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 1_000;

function nameOf(key: string): string {
  const known = NAMES.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  if (NAMES.size < MOST_NAMES) NAMES.set(key, name);
  return name;
}

/**
 * JSON with sorted keys and without undefined values: two equal events give the
 * same text, whatever the order in which their fields were written.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string')
    return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  // Built up by hand: each event that comes in passes here.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value)
      text += `${text ? ',' : ''}${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) {
    const inner = fields[key];
    if (inner === undefined) continue;
    text += `${text ? ',' : ''}${nameOf(key)}${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}
