import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseProblemStore } from './DatabaseProblemStore';

jest.setTimeout(60_000);

const LOCATION = 'file:/entities/second.yaml';
const HOLDER = 'file:/entities/first.yaml';
const ENTITY = 'component:default/shared';

describe('DatabaseProblemStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let store: DatabaseProblemStore;

  beforeEach(async () => {
    knex = await databases.init('POSTGRES_18');
    // Ours come first at a start, and must not disturb those of the catalog.
    store = await DatabaseProblemStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
    });
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@backstage/plugin-catalog-backend',
        'migrations',
      ),
    });
  });

  const addEntity = (
    entityRef: string,
    locationKey: string | null,
    errors: object[] | '' = [],
  ) =>
    knex('refresh_state').insert({
      entity_id: entityRef,
      entity_ref: entityRef,
      unprocessed_entity: JSON.stringify({ kind: 'Component' }),
      errors: errors === '' ? '' : JSON.stringify(errors),
      location_key: locationKey,
      next_update_at: new Date(),
      last_discovery_at: new Date('2026-01-01T00:00:00Z'),
    });
  const all = () => store.queryProblems({ limit: 100, offset: 0 });

  it('has no problems in a healthy catalog', async () => {
    await addEntity('component:default/fine', HOLDER);
    await addEntity('component:default/not-processed-yet', HOLDER, '');
    expect(await all()).toEqual({ rows: [], total: 0 });
  });

  it('lists each error of an entity, newest failure first, in pages', async () => {
    await addEntity('component:default/a', HOLDER, [
      { name: 'InputError', message: 'one' },
      { name: 'InputError', message: 'two' },
    ]);
    await addEntity('component:default/b', HOLDER, [
      { name: 'InputError', message: 'three' },
    ]);
    await store.recordFailure('component:default/b');

    const { rows, total } = await all();
    expect(total).toBe(3);
    expect(rows).toEqual([
      expect.objectContaining({
        error: expect.objectContaining({ message: 'three' }),
      }),
      {
        source: 'processing',
        entityRef: 'component:default/a',
        since: new Date('2026-01-01T00:00:00Z'),
        error: { name: 'InputError', message: 'one' },
        entity: { kind: 'Component' },
      },
      expect.objectContaining({
        error: expect.objectContaining({ message: 'two' }),
      }),
    ]);
    const page = await store.queryProblems({ limit: 1, offset: 1 });
    expect(page).toEqual({ rows: [rows[1]], total: 3 });
  });

  it('keeps the time of the first failure until the entity recovers', async () => {
    await addEntity(ENTITY, HOLDER, [{ name: 'Error', message: 'x' }]);
    await store.recordFailure(ENTITY);
    const [{ since }] = (await all()).rows;
    await store.recordFailure(ENTITY);
    expect((await all()).rows[0].since).toEqual(since);

    await knex('refresh_state').update({ errors: '[]' });
    await store.recordFailure('component:default/another');
    expect(
      await knex('boardwalk_failures').where({ entity_ref: ENTITY }),
    ).toEqual([]);
  });

  it('notes conflicts, and drops them when the location stops declaring', async () => {
    await addEntity(ENTITY, HOLDER);
    await addEntity('component:default/own', LOCATION);
    await addEntity('component:default/unclaimed', null);
    const declared = [
      ENTITY,
      'component:default/own',
      'component:default/unclaimed',
      'component:default/new',
    ];
    await store.recordDeclarations(LOCATION, declared);
    await store.recordDeclarations(LOCATION, declared);
    expect(await all()).toEqual({
      rows: [
        {
          source: 'conflict',
          entityRef: ENTITY,
          since: expect.any(Date),
          locationRef: LOCATION,
          winner: HOLDER,
        },
      ],
      total: 1,
    });

    await store.recordDeclarations(HOLDER, [ENTITY]);
    expect((await all()).total).toBe(1);
    await store.recordDeclarations(LOCATION, []);
    expect((await all()).total).toBe(0);
  });

  it('shows no conflict whose location won, or fell out of use', async () => {
    await addEntity(ENTITY, HOLDER);
    await store.recordDeclarations(LOCATION, [ENTITY]);
    await knex('refresh_state').update({ location_key: LOCATION });
    expect((await all()).total).toBe(0);

    await knex('refresh_state').update({ location_key: HOLDER });
    expect((await all()).total).toBe(1);
    await knex('boardwalk_conflicts').update({
      last_seen_at: new Date(Date.now() - 3_600_000),
    });
    expect((await all()).total).toBe(0);
    await addEntity('location:default/second', LOCATION);
    expect((await all()).total).toBe(1);
  });

  it('forgets what left the catalog', async () => {
    await addEntity(ENTITY, HOLDER, [{ name: 'Error', message: 'x' }]);
    await addEntity('location:default/second', LOCATION);
    await store.recordDeclarations(LOCATION, [ENTITY]);
    await store.recordDeclarations('file:/gone.yaml', [ENTITY]);
    await store.recordFailure(ENTITY);
    await store.forgetGone();
    expect(await knex('boardwalk_conflicts').pluck('location_ref')).toEqual([
      LOCATION,
    ]);
    expect(await knex('boardwalk_failures')).toHaveLength(1);

    await knex('refresh_state').delete();
    await store.forgetGone();
    expect(await knex('boardwalk_conflicts')).toEqual([]);
    expect(await knex('boardwalk_failures')).toEqual([]);
  });

  it('can be migrated down, leaving the catalog alone', async () => {
    const directory = resolvePackagePath(
      '@boardwalk/plugin-catalog-backend-module-boardwalk',
      'migrations',
    );
    await knex.migrate.down({
      directory,
      tableName: 'boardwalk_knex_migrations',
    });
    expect(await knex.schema.hasTable('boardwalk_conflicts')).toBe(false);
    expect(await knex.schema.hasTable('boardwalk_failures')).toBe(false);
    expect(await knex.schema.hasTable('refresh_state')).toBe(true);
  });
});
