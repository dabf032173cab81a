import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { CatalogProblem } from '../domain/problem';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import catalogModuleBoardwalk from '..';

const DEADLINE_MS = 30_000;

/** Asks again until the answer passes, and returns it; else shows the last one. */
export async function eventually<T>(
  ask: () => Promise<T>,
  passes: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Not in time; last answer: ${JSON.stringify(answer)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

export interface StartCatalogOptions {
  databases: TestDatabases;
  /** The `boardwalk.catalog` block. */
  folders?: string[];
  config?: JsonObject;
  demo?: { enabled: boolean; path: string };
  /** Database of an earlier start; a new one by default. */
  knex?: Awaited<ReturnType<TestDatabases['init']>>;
  permissions?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
}

/** The real catalog plugin with our module, on a database of its own. */
export async function startCatalog(options: StartCatalogOptions) {
  const { databases, folders = [], config = {}, demo } = options;
  const knex = options.knex ?? (await databases.init('POSTGRES_18'));
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleBoardwalk,
      mockServices.database.factory({ knex }),
      mockServices.permissions.factory({
        result: options.permissions ?? AuthorizeResult.ALLOW,
      }),
      mockServices.rootConfig.factory({
        data: {
          ...config,
          boardwalk: {
            demo: demo?.enabled ?? false,
            demoPath: demo?.path ?? '/nowhere',
            catalog: { folders, self: false },
          },
          catalog: {
            rules: [
              { allow: ['Component', 'API', 'Location'] },
              { allow: ['User', 'Group'], locations: [{ type: 'file' }] },
            ],
            processingInterval: { seconds: 2 },
            ...(config.catalog as JsonObject),
          },
        },
      }),
    ],
  });
  const api = request(backend.server);
  return {
    api,
    knex,
    stop: () => backend.stop(),
    async entityRefs(): Promise<string[]> {
      const { body } = await api.get(
        '/api/catalog/entities?fields=kind,metadata.name',
      );
      return (body as Array<{ kind: string; metadata: { name: string } }>)
        .filter(({ kind }) => kind !== 'Location')
        .map(({ kind, metadata }) => `${kind}:${metadata.name}`)
        .sort();
    },
    async problems(): Promise<CatalogProblem[]> {
      const { body } = await api.get('/api/catalog/boardwalk/problems');
      return body.items;
    },
  };
}

/** A valid component as YAML. */
export const component = (name: string, owner = 'group:default/team') =>
  `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: ${owner}
`;
