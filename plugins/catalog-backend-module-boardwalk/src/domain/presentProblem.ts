import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isAbsolute, relative } from 'node:path';
import { explainError } from './explainError';
import { CatalogProblem } from './problem';

/** A failed entity with one of its errors. */
export function presentFailure(options: {
  root: string;
  entityRef: string;
  entity: unknown;
  error: unknown;
  since: Date;
}): CatalogProblem {
  const entity = options.entity as Entity;
  const locationRef = locationOf(entity);
  const isLocation = entity.kind === 'Location';
  return {
    locationRef,
    file: toFile(options.root, locationRef),
    // A Location that we or the catalog made says nothing to an author.
    entityRef: isLocation ? undefined : options.entityRef,
    ...explainError(options.error),
    since: options.since.toISOString(),
  };
}

/** A declaration that lost against another location. */
export function presentConflict(options: {
  root: string;
  entityRef: string;
  locationRef: string;
  winner: string;
  since: Date;
}): CatalogProblem {
  const { root, entityRef, locationRef, winner } = options;
  const holder = toFile(root, winner) ?? winner.replace(/^url:/, '');
  return {
    locationRef,
    file: toFile(root, locationRef),
    entityRef,
    reason: `${entityRef} is already declared in ${holder}, which stays in effect. Rename one of the two, or remove this one`,
    kind: 'conflict',
    since: options.since.toISOString(),
  };
}

/** The path in a `file:` reference, relative to the root when below it. */
export function toFile(root: string, locationRef: string): string | undefined {
  if (!locationRef.startsWith('file:')) {
    return undefined;
  }
  const path = locationRef.slice('file:'.length);
  const below = relative(root, path);
  return below && !below.startsWith('..') && !isAbsolute(below) ? below : path;
}

function locationOf(entity: Entity): string {
  const { type, target } = entity.spec ?? {};
  if (entity.kind === 'Location' && typeof target === 'string') {
    const own = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    // A location in a file may name its target relative to that file.
    return typeof type === 'string' && !target.startsWith('.')
      ? `${type}:${target}`
      : own ?? target;
  }
  return (
    entity.metadata.annotations?.[ANNOTATION_LOCATION] ??
    stringifyEntityRef(entity)
  );
}
