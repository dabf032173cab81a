import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { doraServiceRef } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { gitPlugin } from '../plugin';
import { organisation, ownershipOf, PLATFORM_GROUP } from './organisation';

export interface RunningGitHost {
  knex: Knex;
  api: ReturnType<typeof request>;
  /** Address of the backend. */
  baseUrl: string;
  root: string;
  audit: Array<{ eventId: string; meta?: object; outcome?: string }>;
  reported: DoraEventInput[];
  published: Array<{ topic: string; eventPayload: unknown }>;
  /** Header of a person. */
  as(name: string): { Authorization: string };
  /** Makes a token of a person. */
  tokenOf(name: string, more?: object): Promise<string>;
  /** Makes a repository, by a member of its owner. */
  addRepository(name: string, more?: object): Promise<void>;
  stop(): Promise<void>;
}

/** The whole plugin, on a database and a folder of its own. */
export async function startGitHost(
  databases: TestDatabases,
  options: { config?: object; knex?: Knex; dataDir?: string } = {},
): Promise<RunningGitHost> {
  const knex = options.knex ?? (await databases.init('POSTGRES_18'));
  const dataDir =
    options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'git-host-')));
  const audit: RunningGitHost['audit'] = [];
  const reported: DoraEventInput[] = [];
  const published: RunningGitHost['published'] = [];
  let owners = async (_: string) => '';
  const isAllowed = async (
    { resourceRef }: AuthorizePermissionRequest,
    { principal }: { principal: { type: string; userEntityRef?: string } },
  ) => {
    if (principal.type !== 'user' || !resourceRef) return true;
    const refs = ownershipOf(principal.userEntityRef ?? '');
    return (
      refs.includes(PLATFORM_GROUP) || refs.includes(await owners(resourceRef))
    );
  };
  const permissions = mockServices.permissions.mock({
    authorize: async (requests, { credentials }: never) =>
      Promise.all(
        requests.map(async (asked: AuthorizePermissionRequest) => ({
          result: (await isAllowed(asked, credentials))
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        })),
      ) as never,
  });
  const { server } = await startTestBackend({
    features: [
      gitPlugin,
      mockServices.database.factory({ knex, migrations: { skip: false } }),
      mockServices.rootConfig.factory({
        data: {
          boardwalk: { dataDir, platformGroup: PLATFORM_GROUP },
          app: { baseUrl: 'http://portal.example' },
          backend: { baseUrl: 'http://portal.example' },
          ...options.config,
        },
      }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      permissions.factory,
      mockServices.auditor.mock({
        createEvent: async ({ eventId, meta }) => {
          const event: (typeof audit)[number] = { eventId, meta };
          audit.push(event);
          return {
            success: async () => {
              event.outcome = 'success';
            },
            fail: async () => {
              event.outcome = 'failure';
            },
          };
        },
      }).factory,
      mockServices.userInfo.mock({
        getUserInfo: async credentials => {
          const { userEntityRef } = (
            credentials as ReturnType<typeof mockCredentials.user>
          ).principal;
          return {
            userEntityRef,
            ownershipEntityRefs: ownershipOf(userEntityRef),
          };
        },
      }).factory,
      mockServices.events.mock({
        publish: async ({ topic, eventPayload }) => {
          published.push({ topic, eventPayload });
        },
      }).factory,
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      catalogServiceMock.factory({ entities: organisation }),
      createServiceFactory({
        service: doraServiceRef,
        deps: {},
        factory: () => ({
          report: async events => {
            reported.push(...events);
            return { accepted: events.length, duplicates: 0 };
          },
        }),
      }),
    ],
  });
  owners = async slug => {
    const [namespace, name] = slug.split('/');
    const row = await knex('repositories').where({ namespace, name }).first();
    return row?.owner_ref ?? '';
  };
  const api = request(server);
  const as: RunningGitHost['as'] = name => ({
    Authorization: mockCredentials.user.header(`user:default/${name}`),
  });
  return {
    knex,
    api,
    baseUrl: `http://127.0.0.1:${
      ((server as unknown as Server).address() as AddressInfo).port
    }`,
    root: path.join(dataDir, 'git'),
    audit,
    reported,
    published,
    as,
    tokenOf: async (name, more = {}) => {
      const { body } = await api
        .post('/api/git/v1/tokens')
        .set(as(name))
        .send({ name: 'laptop', scopes: ['write'], expiresInDays: 7, ...more })
        .expect(201);
      return body.token;
    },
    addRepository: async (name, more = {}) => {
      await api
        .post('/api/git/v1/repositories')
        .set(as('ana'))
        .send({
          namespace: 'payments',
          name,
          owner: 'group:default/payments',
          ...more,
        })
        .expect(201);
    },
    stop: async () => {
      await (server as unknown as { stop(): Promise<void> }).stop?.();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
