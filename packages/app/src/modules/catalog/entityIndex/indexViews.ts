import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CompoundEntityRef, Entity } from '@backstage/catalog-model';
import { entityPath } from '../../../components/entityPath';

/** What one page with a table of entities shows. */
export interface IndexView {
  /** The kind to begin with; `all` does not filter by kind. */
  kind: string;
  /** Whether people may choose another kind. */
  chooseKind: boolean;
  /** Holds for every row. */
  filter: Record<string, string | symbol>;
  /** Where the name of a row leads. */
  path: (entity: Entity | CompoundEntityRef) => string;
  empty: { title: string; description: string };
}

export const indexViews = {
  catalog: {
    kind: 'component',
    chooseKind: true,
    filter: {},
    path: entityPath,
    empty: {
      title: 'There is nothing of this kind yet',
      description:
        'Register a repository that has a catalog-info.yaml, or create something from a template.',
    },
  },
  apis: {
    kind: 'api',
    chooseKind: false,
    filter: {},
    path: entityPath,
    empty: {
      title: 'No API is registered yet',
      description:
        'Describe an API by an entity of kind API, with its OpenAPI, AsyncAPI, GraphQL or gRPC definition, and register the file.',
    },
  },
  docs: {
    kind: 'all',
    chooseKind: false,
    filter: {
      'metadata.annotations.backstage.io/techdocs-ref': CATALOG_FILTER_EXISTS,
    },
    path: entity => entityPath(entity).replace(/^\/catalog/, '/docs'),
    empty: {
      title: 'Nobody has written docs yet',
      description:
        'Put Markdown files and a mkdocs.yml beside the code, and add the annotation backstage.io/techdocs-ref: dir:. to its catalog-info.yaml.',
    },
  },
} satisfies Record<string, IndexView>;

export type IndexViewId = keyof typeof indexViews;
