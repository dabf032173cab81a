import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import { GIT_REPOSITORY_ANNOTATION } from '@boardwalk/plugin-git-common';

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

/** Those of them that come from a repository of the Git host. */
export async function listDocumentedEntitiesOf(
  repository: string,
  options: { auth: AuthService; catalog: CatalogService },
): Promise<Entity[]> {
  const { items } = await options.catalog.getEntities(
    {
      filter: {
        [`metadata.annotations.${GIT_REPOSITORY_ANNOTATION}`]: repository,
        [`metadata.annotations.${TECHDOCS_ANNOTATION}`]: CATALOG_FILTER_EXISTS,
      },
    },
    { credentials: await options.auth.getOwnServiceCredentials() },
  );
  return items;
}
