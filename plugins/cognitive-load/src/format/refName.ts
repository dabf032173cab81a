import { parseEntityRef } from '@backstage/catalog-model';

/** What to call an entity of which only the ref is known. */
export function refName(ref: string): string {
  try {
    return parseEntityRef(ref, { defaultKind: 'group' }).name;
  } catch {
    return ref;
  }
}
