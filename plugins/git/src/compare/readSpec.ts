/**
 * Reads `<base>...<head>`; undefined when it is anything else. No ref can hold
 * two dots, so there is one way to read it only.
 */
export function readSpec(
  spec: string | undefined,
): { base: string; head: string } | undefined {
  const parts = spec?.split('...') ?? [];
  const [base, head] = parts;
  return parts.length === 2 && base && head ? { base, head } : undefined;
}
