import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const PERSONA_ANNOTATION = 'boardwalk.dev/persona';

/** Refs of the people that can be signed in as. */
export async function listPersonas({
  catalog,
  auth,
}: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<string[]> {
  const { items } = await catalog.getEntities(
    {
      filter: { kind: 'user' },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return items
    .filter(({ metadata }) => metadata.annotations?.[PERSONA_ANNOTATION])
    .map(entity => stringifyEntityRef(entity).toLocaleLowerCase('en-US'));
}
