import type { CatalogSnapshot, SnapshotEntity } from '../catalogSnapshot';

/** An entity whose services are counted together. */
export interface Scope {
  ref: string;
  title: string;
  kind: 'group' | 'system' | 'domain' | 'user';
  /** Ref of the nearest scope of the same kind above it. */
  parent?: string;
  /** Refs of its services, each once. */
  services: ReadonlySet<string>;
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function invert(
  entities: SnapshotEntity[],
  targets: (entity: SnapshotEntity) => string[],
): Graph {
  const graph = new Map<string, Set<string>>();
  for (const entity of entities)
    for (const target of targets(entity)) {
      const known = graph.get(target);
      if (known) known.add(entity.ref);
      else graph.set(target, new Set([entity.ref]));
    }
  return graph;
}

/** The refs and all that can be reached from them. Catalogs may hold circles. */
function closure(
  refs: Iterable<string>,
  next: (ref: string) => Iterable<string>,
): Set<string> {
  const reached = new Set(refs);
  // A set that grows while it is walked is walked to its end.
  for (const ref of reached) for (const other of next(ref)) reached.add(other);
  return reached;
}

/**
 * Which services belong to which entity. A group has those of all groups below
 * it, a domain those of its systems and of all domains below it. A user has
 * those of their groups as these groups have them, those that a group above
 * owns itself, and their own: not those of the groups beside theirs.
 */
export function buildScopes({ entities }: CatalogSnapshot): Scope[] {
  const ofKind = (kind: SnapshotEntity['kind']) =>
    entities.filter(entity => entity.kind === kind);
  const groups = ofKind('group');
  const components = ofKind('component');
  const owned = invert(components, ({ owners }) => owners);
  const parts = invert(entities, ({ partOf }) => partOf);
  const children = invert(groups, ({ parents }) => parents);
  const parents = new Map(groups.map(group => [group.ref, group.parents]));
  const isService = new Set(components.map(({ ref }) => ref));

  const below = (refs: Iterable<string>) =>
    closure(refs, ref => children.get(ref) ?? []);
  const ownedBy = (refs: Iterable<string>) => {
    const services = new Set<string>();
    for (const ref of refs)
      for (const service of owned.get(ref) ?? []) services.add(service);
    return services;
  };
  const partsOf = (ref: string) =>
    new Set(
      [
        ...closure([ref], whole =>
          // Parts of a component are services of their own, with systems of their own.
          isService.has(whole) ? [] : parts.get(whole) ?? [],
        ),
      ].filter(part => isService.has(part)),
    );

  const servicesOf = (entity: SnapshotEntity) => {
    switch (entity.kind) {
      case 'group':
        return ownedBy(below([entity.ref]));
      case 'user': {
        const above = closure(entity.memberOf, ref => parents.get(ref) ?? []);
        return ownedBy([entity.ref, ...above, ...below(entity.memberOf)]);
      }
      default:
        return partsOf(entity.ref);
    }
  };
  const kinds = new Map(entities.map(({ ref, kind }) => [ref, kind]));
  const parentOf = ({ kind, parents: above, partOf }: SnapshotEntity) =>
    [...above, ...partOf].find(ref => kinds.get(ref) === kind);
  return entities.flatMap(entity =>
    entity.kind === 'component'
      ? []
      : {
          ref: entity.ref,
          title: entity.title,
          kind: entity.kind,
          parent: parentOf(entity),
          services: servicesOf(entity),
        },
  );
}
