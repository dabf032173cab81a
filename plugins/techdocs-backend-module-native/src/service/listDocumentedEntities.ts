import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';

/** All entities that say where their docs are, in batches. */
export async function* listDocumentedEntities(options: {
  auth: AuthService;
  catalog: CatalogService;
}): AsyncIterable<Entity[]> {
  const credentials = await options.auth.getOwnServiceCredentials();
  yield* options.catalog.streamEntities(
    {
      filter: {
        [`metadata.annotations.${TECHDOCS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
      },
    },
    { credentials },
  );
}
