import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Rows of one page. */
export const PAGE_SIZE = 8;

/**
 * One page of the components that belong to the person's teams, by name. The
 * catalog sorts, counts and cuts; only the page's own rows travel.
 */
export function useTeamServices() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const [offset, setOffset] = useState(0);

  const state = useAsyncRetry(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const teams = ownershipEntityRefs.filter(
      ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group',
    );
    if (teams.length === 0) return { teams, items: [], totalItems: 0 };
    const { items, totalItems } = await catalog.queryEntities({
      filter: { kind: 'component', 'relations.ownedBy': teams },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.annotations',
        'spec.type',
        'spec.lifecycle',
        'relations',
        'status',
      ],
      limit: PAGE_SIZE,
      offset,
    });
    return { teams, items, totalItems };
  }, [identity, catalog, offset]);

  return { ...state, offset, setOffset };
}
