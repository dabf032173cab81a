import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database/migrations';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

it('takes clocks of the catalog over, and gives them back', async () => {
  const knex = await databases.init('POSTGRES_18');
  await applyDatabaseMigrations(
    mockServices.database({ knex, migrations: { skip: false } }),
  );
  const directory = resolvePackagePath(
    '@boardwalk/plugin-cognitive-load-backend',
    'migrations',
  );
  const name = '20261130130000_onboarding_clock.js';
  await knex.migrate.down({ directory, name });
  const startedAt = new Date('2026-11-01T10:00:00Z');
  await knex('service_milestones').insert({
    component_ref: 'component:default/orders',
    title: 'Orders',
    started_at: startedAt,
    counted: true,
  });
  await knex.migrate.up({ directory, name });
  expect(await knex('service_milestones')).toEqual([
    expect.objectContaining({
      start_kind: 'first-seen',
      seen_at: startedAt,
      registered_at: startedAt,
      ci_at: null,
    }),
  ]);
  await knex('service_milestones').insert({
    component_ref: 'component:default/unseen',
    title: 'Unseen',
    started_at: startedAt,
    counted: true,
  });
  await knex.migrate.down({ directory, name });
  expect(await knex('service_milestones').pluck('component_ref')).toEqual([
    'component:default/orders',
  ]);
});
