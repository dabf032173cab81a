type Element = string | number | boolean | null | undefined;

const SPECIAL = /["\\]/;

/**
 * An array as PostgreSQL writes it, undefined as null. The driver could do it,
 * but takes several times as long, which is what batches would spend most on.
 */
export function arrayLiteral(values: readonly Element[]): string {
  let text = '';
  for (const value of values) {
    if (text) text += ',';
    if (value === undefined || value === null) text += 'NULL';
    else if (typeof value !== 'string') text += value;
    else if (SPECIAL.test(value))
      text += `"${value.replace(/["\\]/g, '\\$&')}"`;
    else text += `"${value}"`;
  }
  return `{${text}}`;
}
