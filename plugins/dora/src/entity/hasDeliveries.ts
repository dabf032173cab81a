import type { Entity } from '@backstage/catalog-model';

/** Deployable things add up to these. */
const SUMS = ['system', 'domain', 'group'];

/** Components that are published or read, and never deployed. */
const NEVER_DEPLOYED = ['library', 'documentation'];

/** Whether metrics of delivery can mean anything for an entity. */
export function hasDeliveries({ kind, spec }: Entity): boolean {
  const lower = kind.toLocaleLowerCase('en-US');
  return (
    SUMS.includes(lower) ||
    (lower === 'component' && !NEVER_DEPLOYED.includes(String(spec?.type)))
  );
}
