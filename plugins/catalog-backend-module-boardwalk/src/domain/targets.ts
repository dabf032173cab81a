import { Entity } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-node';
import { dirname, join } from 'node:path';

/** Holds the targets, as JSON, while the catalog processes the Location. */
const TARGETS_ANNOTATION = 'boardwalk.dev/split-targets';

type ResolveUrl = (options: { url: string; base: string }) => string;

/**
 * The locations that a Location entity of several targets points to, with
 * absolute targets; `undefined` for any other entity.
 *
 * @param location - where the entity was read: relative targets start there
 * @param resolveUrl - resolves an address against the one of a file
 */
export function toSplitTargets(
  entity: Entity,
  location: LocationSpec,
  resolveUrl: ResolveUrl,
): LocationSpec[] | undefined {
  const targets = targetsOf(entity);
  if (targets.length < 2) {
    return undefined;
  }
  const { type = location.type, presence } = entity.spec as Partial<
    Pick<LocationSpec, 'type' | 'presence'>
  >;
  return [...new Set(targets)].map(target => ({
    type,
    target: absolute(type, target, location, resolveUrl),
    presence,
  }));
}

/** The entity without its targets, which it keeps in an annotation. */
export function withoutTargets(entity: Entity): Entity {
  const { target, targets, ...spec } = entity.spec ?? {};
  const kept = JSON.stringify({ target, targets });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [TARGETS_ANNOTATION]: kept,
      },
    },
    spec,
  };
}

/** Undoes {@link withoutTargets}; other entities stay as they are. */
export function withTargets(entity: Entity): Entity {
  const { [TARGETS_ANNOTATION]: kept, ...annotations } =
    entity.metadata.annotations ?? {};
  if (kept === undefined) {
    return entity;
  }
  return {
    ...entity,
    metadata: { ...entity.metadata, annotations },
    spec: { ...entity.spec, ...parseKept(kept) },
  };
}

function targetsOf({ kind, spec }: Entity): string[] {
  if (kind !== 'Location') {
    return [];
  }
  const several = Array.isArray(spec?.targets) ? spec.targets : [];
  return [spec?.target, ...several].filter(
    (target): target is string => typeof target === 'string',
  );
}

/** As the catalog does it: an address it cannot resolve fails when it is read. */
function absolute(
  type: string,
  target: string,
  location: LocationSpec,
  resolveUrl: ResolveUrl,
): string {
  if (type !== location.type) {
    return target;
  }
  if (type === 'file') {
    return target.startsWith('.')
      ? join(dirname(location.target), target)
      : target;
  }
  try {
    return resolveUrl({ url: target, base: location.target });
  } catch {
    return target;
  }
}

/** A file may carry the annotation itself; what is no JSON object says nothing. */
function parseKept(kept: string): Partial<Entity['spec']> {
  try {
    const { target, targets } = JSON.parse(kept);
    return JSON.parse(JSON.stringify({ target, targets }));
  } catch {
    return {};
  }
}
