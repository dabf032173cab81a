import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** A group that may own something new. */
export interface OwnerChoice {
  ref: string;
  title: string;
}

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile',
];

const toChoice = (entity: Entity): OwnerChoice => {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return {
    ref: stringifyEntityRef(entity),
    title:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
  };
};

/**
 * The groups of the signed-in person by title; all groups for those who look
 * after the platform, their own first.
 */
export function useOwnerChoices(isPlatform: boolean) {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const own = ownershipEntityRefs
      .map(ref => stringifyEntityRef(parseEntityRef(ref)))
      .filter(ref => ref.startsWith('group:'));
    const { items } = isPlatform
      ? await catalog.getEntities({ filter: { kind: 'Group' }, fields: FIELDS })
      : await catalog.getEntitiesByRefs({ entityRefs: own, fields: FIELDS });
    const isOwn = ({ ref }: OwnerChoice) => Number(own.includes(ref));
    return items
      .filter((entity): entity is Entity => entity !== undefined)
      .map(toChoice)
      .sort((a, b) => isOwn(b) - isOwn(a) || a.title.localeCompare(b.title));
  }, [identity, catalog, isPlatform]);
}
