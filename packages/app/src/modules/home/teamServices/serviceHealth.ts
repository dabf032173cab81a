import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';

/** Something about a service that its owner should see to. */
export interface HealthIssue {
  id: 'processing-errors' | 'missing-owner' | 'missing-docs';
  /** `error`: the catalog's data may be wrong; `warning`: something is missing. */
  level: 'error' | 'warning';
  label: string;
  /** What is wrong, in a sentence. */
  detail: string;
}

const DOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];

/**
 * What the catalog knows about the state of a service. It says nothing about
 * how the service runs: an empty answer means "nothing to fix in the catalog",
 * and must not be shown as healthy.
 */
export function serviceHealth(entity: Entity): HealthIssue[] {
  const issues: HealthIssue[] = [];

  const errors = ((entity as AlphaEntity).status?.items ?? []).filter(
    item => item.level === 'error',
  );
  if (errors.length > 0) {
    issues.push({
      id: 'processing-errors',
      level: 'error',
      label: errors.length === 1 ? '1 error' : `${errors.length} errors`,
      detail: errors.map(error => error.message).join(' '),
    });
  }

  const owned = entity.relations?.some(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  if (!owned) {
    issues.push({
      id: 'missing-owner',
      level: 'warning',
      label: 'No owner',
      detail: 'spec.owner names no team or person of the catalog.',
    });
  }

  const annotations = entity.metadata.annotations ?? {};
  if (!DOCS_ANNOTATIONS.some(name => annotations[name])) {
    issues.push({
      id: 'missing-docs',
      level: 'warning',
      label: 'No docs',
      detail: `The annotation ${DOCS_ANNOTATIONS[0]} is missing.`,
    });
  }
  return issues;
}
