import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** A system to which something new may belong. */
export interface SystemChoice {
  ref: string;
  title: string;
  /** Whether one of the person's groups owns it. */
  own: boolean;
}

/** All systems by title. */
export function useSystemChoices() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async () => {
    const [{ ownershipEntityRefs }, { items }] = await Promise.all([
      identity.getBackstageIdentity(),
      catalog.getEntities({
        filter: { kind: 'System' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'relations',
        ],
      }),
    ]);
    const own = new Set(
      ownershipEntityRefs.map(ref => stringifyEntityRef(parseEntityRef(ref))),
    );
    const isOwn = (entity: Entity) =>
      (entity.relations ?? []).some(
        ({ type, targetRef }) =>
          type === RELATION_OWNED_BY && own.has(targetRef),
      );
    return items
      .map(
        (entity): SystemChoice => ({
          ref: stringifyEntityRef(entity),
          title: entity.metadata.title ?? entity.metadata.name,
          own: isOwn(entity),
        }),
      )
      .sort((a, b) => a.title.localeCompare(b.title));
  }, [identity, catalog]);
}
