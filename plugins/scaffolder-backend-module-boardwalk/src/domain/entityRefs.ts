import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The form in which catalog, DORA engine and onboarding clock write a reference:
 * full and in lower case. Undefined for what is none.
 */
export function canonicalRef(
  ref: string,
  defaultKind: string,
): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}

/** The name in a full reference. */
export function shortName(ref: string): string {
  return parseEntityRef(ref).name;
}
