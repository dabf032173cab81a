import { setTimeout as wait } from 'node:timers/promises';
import {
  createBackendFeatureLoader,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// The demo's deliveries are tried in the whole engine; nowhere else depends on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import doraBackend from '@boardwalk/plugin-dora-backend';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { doraServiceRef, type DoraService } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { lastDemoDay } from '../database/lastDemoDay';
import { removeDemoEvents } from '../database/removeDemoEvents';
import { demoProfiles } from '../domain/profiles';
import { DemoReporter } from '../service/DemoReporter';

jest.setTimeout(180_000);

const PERSON = 'user:default/priya.raman';
const REAL = 'component:default/mine';
const SHARED = 'component:default/tide-feed';

const real = (id: string, service: string): DoraEventInput => ({
  type: 'deployment',
  source: 'jenkins',
  id,
  service,
  environment: 'production',
  status: 'success',
  finishedAt: '2026-03-05T12:00:00Z',
});

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service' },
});

/** The engine, and its door for other plugins. */
async function start(knex: Knex) {
  let dora: DoraService | undefined;
  const backend = await startTestBackend({
    features: [
      doraBackend,
      mockServices.database.factory({ knex, migrations: { skip: false } }),
      mockServices.rootConfig.factory({ data: {} }),
      catalogServiceMock.factory({
        entities: [component('mine'), component('tide-feed')],
      }),
      // As the engine is, or the test backend would make a plugin for it.
      createBackendFeatureLoader({
        *loader() {
          yield createBackendModule({
            pluginId: 'dora',
            moduleId: 'door',
            register(env) {
              env.registerInit({
                deps: { service: doraServiceRef },
                async init({ service }) {
                  dora = service;
                },
              });
            },
          });
        },
      }),
    ],
  });
  return { dora: dora!, stop: () => backend.stop() };
}

async function countFacts(knex: Knex) {
  const { rows } = await knex.raw(
    `SELECT (SELECT count(*) FROM deployments)::int AS deployments,
            (SELECT count(*) FROM deployment_changes)::int AS changes,
            (SELECT count(*) FROM incidents)::int AS incidents,
            (SELECT count(*) FROM pipelines)::int AS pipelines`,
  );
  return rows[0] as Record<string, number>;
}

/** Waits until the engine has computed all that it knows. */
async function settle(knex: Knex): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { rows } = await knex.raw(
      `SELECT (SELECT count(*) FROM dirty_services)::int
            + (SELECT count(*) FROM dirty_cells)::int AS open`,
    );
    if (rows[0].open === 0) return;
    await wait(100);
  }
  throw new Error('The engine did not come to rest');
}

/** Tables with a row that holds the text. */
async function tablesWith(knex: Knex, text: string): Promise<string[]> {
  const tables: string[] = await knex('information_schema.tables')
    .where({ table_schema: 'public' })
    .pluck('table_name');
  const found: string[] = [];
  for (const table of tables.sort()) {
    const { rows } = await knex.raw(
      'SELECT count(*)::int AS hits FROM ?? AS row WHERE strpos(row::text, ?) > 0',
      [table, text],
    );
    if (rows[0].hits > 0) found.push(table);
  }
  return found;
}

describe('the deliveries of the demo', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('count once over starts, and leave nothing but what others reported', async () => {
    const knex = await databases.init('POSTGRES_18');
    const logger = mockServices.logger.mock();
    const { dora, stop } = await start(knex);
    const report = (lastDay: () => Promise<string | undefined>) =>
      DemoReporter.create({
        dora,
        logger,
        lastDay,
        now: () => new Date('2026-03-20T00:00:00Z'),
      }).report();

    await dora.report([real('1', REAL), real('2', SHARED)]);
    // As if all before was there: some weeks are enough here.
    await report(async () => '2026-03-12');
    const facts = await countFacts(knex);
    expect(facts.deployments).toBeGreaterThan(100);
    expect(facts.changes).toBeGreaterThan(100);
    expect(await lastDemoDay(knex)).toBe('2026-03-19');

    // A process that knows nothing of the first one reports it again.
    await report(() => lastDemoDay(knex));
    expect(await countFacts(knex)).toEqual(facts);

    await knex('overrides').insert({
      kind: 'verdict',
      deployment_id: knex('deployments')
        .select('id')
        .where({ external_id: '1' })
        .first(),
      failed: true,
      reason: 'It broke',
      created_by: PERSON,
    });
    await settle(knex);

    const demoRefs = demoProfiles
      .map(({ name }) => `component:default/${name}`)
      .filter(ref => ref !== SHARED);
    await knex.transaction(trx =>
      removeDemoEvents(trx, [PERSON, 'group:default/checkout', ...demoRefs]),
    );
    await settle(knex);
    expect(await countFacts(knex)).toEqual({
      deployments: 2,
      changes: 0,
      incidents: 0,
      pipelines: 0,
    });
    for (const text of ['demo-', 'checkout', PERSON])
      expect([text, await tablesWith(knex, text)]).toEqual([text, []]);
    const days = await knex('service_days')
      .sum({ deployments: 'deployments' })
      .first();
    expect(Number(days?.deployments)).toBe(2);
    expect(await knex('environments').pluck('name')).toEqual(['production']);
    await stop();
  });
});
