import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';

/** A group of the catalog as it is today. */
export interface CatalogGroup {
  ref: string;
  title: string;
  parentRef: string | null;
}

/** All groups of the catalog that the reader may see, by title. */
export function useGroups() {
  const catalog = useApi(catalogApiRef);
  return useAnswer(
    useCallback(async () => {
      const { items } = await catalog.getEntities({
        filter: { kind: 'Group' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.title',
          'spec.profile',
          'relations',
        ],
      });
      return items
        .map((entity): CatalogGroup => {
          const profile = entity.spec?.profile as
            | { displayName?: string }
            | undefined;
          return {
            ref: stringifyEntityRef(entity),
            title:
              profile?.displayName ??
              entity.metadata.title ??
              entity.metadata.name,
            parentRef:
              entity.relations?.find(({ type }) => type === 'childOf')
                ?.targetRef ?? null,
          };
        })
        .sort((a, b) => a.title.localeCompare(b.title));
    }, [catalog]),
  );
}
