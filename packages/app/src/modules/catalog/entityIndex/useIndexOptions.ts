import { useApi } from '@backstage/core-plugin-api';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ANY_KIND } from './indexState';
import type { IndexView } from './indexViews';
import useAsync from 'react-use/esm/useAsync';

/** A value to filter by, with what it is called. */
export interface FilterOption {
  id: string;
  label: string;
}

/** The values that occur among the entities of a kind. */
export interface IndexOptions {
  kinds: FilterOption[];
  types: FilterOption[];
  owners: FilterOption[];
  lifecycles: FilterOption[];
  tags: FilterOption[];
}

const byLabel = (a: FilterOption, b: FilterOption) =>
  a.label.localeCompare(b.label);

const plain = (facet: Array<{ value: string }> = []) =>
  facet.map(({ value }) => ({ id: value, label: value })).sort(byLabel);

function titleOf(entity: Entity | undefined, ref: string) {
  const profile = entity?.spec?.profile as { displayName?: string } | undefined;
  return (
    entity?.metadata.title ?? profile?.displayName ?? parseEntityRef(ref).name
  );
}

/** Asks the catalog which values there are; undefined while it has not said. */
export function useIndexOptions(
  kind: string,
  view: IndexView,
): IndexOptions | undefined {
  const catalog = useApi(catalogApiRef);
  return useAsync(async () => {
    const [{ facets: all }, { facets }] = await Promise.all([
      view.chooseKind
        ? catalog.getEntityFacets({ facets: ['kind'] })
        : { facets: { kind: [] } },
      catalog.getEntityFacets({
        filter: kind === ANY_KIND ? view.filter : { ...view.filter, kind },
        facets: [
          'spec.type',
          'spec.lifecycle',
          'metadata.tags',
          'relations.ownedBy',
        ],
      }),
    ]);
    const ownerRefs = (facets['relations.ownedBy'] ?? []).map(
      ({ value }) => value,
    );
    const { items } = ownerRefs.length
      ? await catalog.getEntitiesByRefs({
          entityRefs: ownerRefs,
          fields: ['metadata.title', 'spec.profile.displayName'],
        })
      : { items: [] };
    return {
      kinds: (all.kind ?? [])
        .map(({ value }) => ({
          id: value.toLocaleLowerCase('en-US'),
          label: value,
        }))
        .sort(byLabel),
      types: plain(facets['spec.type']),
      lifecycles: plain(facets['spec.lifecycle']),
      tags: plain(facets['metadata.tags']),
      owners: ownerRefs
        .map((ref, index) => ({ id: ref, label: titleOf(items[index], ref) }))
        .sort(byLabel),
    };
  }, [catalog, kind, view]).value;
}
