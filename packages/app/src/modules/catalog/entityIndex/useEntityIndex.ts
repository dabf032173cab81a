import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { IndexState } from './indexState';
import type { IndexView } from './indexViews';
import { toEntityFilter } from './toEntityFilter';

/** Rows of one page. */
export const PAGE_SIZE = 20;

/** What the rows show; nothing else travels. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'spec.profile',
  'relations',
];

/** One page of entities. */
export interface EntityPage {
  items: Entity[];
  totalItems: number;
}

/** The page of entities that a state describes; the catalog does the work. */
export function useEntityIndex(state: IndexState, view: IndexView) {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { starredEntities } = useStarredEntities();
  const starred =
    state.scope === 'starred' ? [...starredEntities].sort().join(' ') : '';
  const stateKey = JSON.stringify(state);

  const result = useAsyncRetry(async (): Promise<EntityPage> => {
    const current: IndexState = JSON.parse(stateKey);
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const filter = toEntityFilter(
      current,
      {
        ownershipRefs: ownershipEntityRefs,
        starredRefs: starred.split(' ').filter(Boolean),
      },
      view.filter,
    );
    if (!filter) return { items: [], totalItems: 0 };
    return catalog.queryEntities({
      filter,
      orderFields: [current.sort],
      fields: FIELDS,
      limit: PAGE_SIZE,
      offset: current.offset,
      ...(current.text && {
        fullTextFilter: {
          term: current.text,
          fields: [
            'metadata.name',
            'metadata.title',
            'metadata.description',
            'spec.profile.displayname',
          ],
        },
      }),
    });
  }, [catalog, identity, stateKey, starred, view]);

  // The rows stay while the next ones load, so the page does not jump.
  const [shown, setShown] = useState<EntityPage>();
  useEffect(() => {
    if (result.value) setShown(result.value);
  }, [result.value]);
  return { ...result, value: result.value ?? shown };
}
