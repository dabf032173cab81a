import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

function toParts(entity: Entity | CompoundEntityRef | string) {
  if (typeof entity === 'string') {
    return parseEntityRef(entity, {
      defaultKind: 'component',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
  }
  if ('metadata' in entity) {
    const { name, namespace = DEFAULT_NAMESPACE } = entity.metadata;
    return { kind: entity.kind, namespace, name };
  }
  return entity;
}

/** The address of an entity's page within the portal. */
export function entityPath(
  entity: Entity | CompoundEntityRef | string,
): string {
  const { kind, namespace, name } = toParts(entity);
  return `/catalog/${[namespace, kind, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}
