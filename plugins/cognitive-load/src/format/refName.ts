import { parseEntityRef } from '@backstage/catalog-model';

/** What to call an entity of which only the ref is known: "Platform engineering". */
export function refName(ref: string): string {
  try {
    const { kind, name } = parseEntityRef(ref, { defaultKind: 'group' });
    if (kind.toLocaleLowerCase('en-US') !== 'group') return name;
    const words = name.replace(/[-_]+/g, ' ');
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  } catch {
    return ref;
  }
}
