import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { toBuildReport } from '../domain/toBuildReport';
import { DatabaseDocsHealthStore } from './DatabaseDocsHealthStore';

jest.setTimeout(60_000);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute));
const REF = 'component:default/a';
const attempt = (minute: number, entityRef = REF) => ({
  entityRef,
  engine: 'native',
  attemptedAt: at(minute),
});
const report = (problems: number, sourceModifiedAt?: Date) =>
  toBuildReport({
    pages: 2,
    sourceModifiedAt: sourceModifiedAt?.toISOString(),
    problems: Array.from({ length: problems }, (_, index) => ({
      kind: 'link' as const,
      file: 'docs/index.md',
      line: index + 1,
      message: 'leads nowhere\0',
    })),
  });
const built = (minute: number, problems = 0, entityRef = REF) => ({
  ...attempt(minute, entityRef),
  durationMs: 120,
  report: report(problems),
});
const failed = (minute: number, entityRef = REF) => ({
  ...attempt(minute, entityRef),
  failure: { message: 'not YAML', file: 'mkdocs.yml', line: 3 },
});

describe('DatabaseDocsHealthStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let store: DatabaseDocsHealthStore;

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    store = await DatabaseDocsHealthStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
    });
  });
  beforeEach(() => knex('boardwalk_docs_health').delete());

  const query = (entityRefs: string[], limit = 10, offset = 0) =>
    store.queryDocs({ entityRefs, limit, offset });
  const one = async (entityRef = REF) => (await query([entityRef])).items[0];

  it('takes its table away again', async () => {
    const migrations = {
      directory: `${__dirname}/../../migrations`,
      tableName: 'boardwalk_knex_migrations',
    };
    await knex.migrate.rollback(migrations, true);
    expect(await knex.schema.hasTable('boardwalk_docs_health')).toBe(false);
    await knex.migrate.latest(migrations);
    expect(await knex.schema.hasTable('boardwalk_docs_health')).toBe(true);
  });

  it('knows nothing about docs that were never built', async () => {
    expect(await store.isKnown(REF)).toBe(false);
    expect(await store.getProblems(REF)).toEqual([]);
    expect(await one()).toEqual({
      entityRef: REF,
      state: 'pending',
      problemTotal: 0,
      problemCounts: {},
    });
  });

  it('keeps what a build says', async () => {
    await store.recordBuilt({ ...built(1), report: report(2, at(0)) });
    expect(await store.isKnown(REF)).toBe(true);
    expect(await one()).toEqual({
      entityRef: REF,
      state: 'problems',
      engine: 'native',
      attemptedAt: at(1),
      builtAt: at(1),
      durationMs: 120,
      pages: 2,
      sourceModifiedAt: at(0),
      problemTotal: 2,
      problemCounts: { link: 2 },
    });
    expect(await store.getProblems(REF)).toEqual([
      {
        kind: 'link',
        file: 'docs/index.md',
        line: 1,
        message: 'leads nowhere\ufffd',
      },
      expect.objectContaining({ line: 2 }),
    ]);
  });

  it('keeps the last build when an attempt fails, until one succeeds', async () => {
    await store.recordBuilt(built(1, 1));
    await store.recordFailed(failed(2));
    expect(await one()).toMatchObject({
      state: 'failed',
      attemptedAt: at(2),
      error: { message: 'not YAML', file: 'mkdocs.yml', line: 3 },
      builtAt: at(1),
      problemTotal: 1,
    });
    await store.recordBuilt(built(3));
    expect(await one()).toMatchObject({
      state: 'healthy',
      builtAt: at(3),
      error: undefined,
      problemTotal: 0,
    });
  });

  it('ends a failure when the source is again as it was built', async () => {
    await store.recordBuilt(built(1));
    await store.recordFailed(failed(2));
    await store.recordUnchanged(attempt(3));
    expect(await one()).toMatchObject({
      state: 'healthy',
      attemptedAt: at(3),
      builtAt: at(1),
      error: undefined,
    });
    await store.recordUnchanged(attempt(4));
    expect(await one()).toMatchObject({ attemptedAt: at(3) });
  });

  it('counts the later of two attempts, in whatever order they are written', async () => {
    await store.recordFailed(failed(5));
    await store.recordBuilt(built(4));
    expect(await one()).toMatchObject({ state: 'failed', attemptedAt: at(5) });
    await store.recordBuilt(built(6));
    await store.recordFailed(failed(5));
    expect(await one()).toMatchObject({ state: 'healthy', attemptedAt: at(6) });
  });

  it('does not replace a better reason by one seen from outside', async () => {
    const outside = (minute: number, since: number) => ({
      ...attempt(minute),
      failure: { message: 'outside' },
      unlessRecordedSince: at(since),
    });
    await store.recordFailed(failed(2));
    await store.recordFailed(outside(3, 1));
    expect(await one()).toMatchObject({ error: { message: 'not YAML' } });
    await store.recordFailed(outside(5, 4));
    expect(await one()).toMatchObject({ error: { message: 'outside' } });
    await store.recordBuilt(built(6));
    await store.recordFailed(outside(7, 5));
    expect(await one()).toMatchObject({ error: { message: 'outside' } });
  });

  it('takes the first sight of a version for its change where files do not tell', async () => {
    await store.recordBuilt({ ...built(1), etag: 'one' });
    expect(await one()).toMatchObject({ sourceModifiedAt: at(1) });
    await store.recordBuilt({ ...built(5), etag: 'one' });
    expect(await one()).toMatchObject({ sourceModifiedAt: at(1) });
    await store.recordBuilt({ ...built(7), etag: 'two' });
    expect(await one()).toMatchObject({ sourceModifiedAt: at(7) });
  });

  it('lists the most troubled first, in pages, only of what was asked for', async () => {
    const ref = (name: string) => `component:default/${name}`;
    await store.recordBuilt(built(1, 0, ref('fine')));
    await store.recordBuilt(built(1, 1, ref('one-problem')));
    await store.recordBuilt(built(1, 2, ref('two-problems')));
    await store.recordBuilt(built(1, 0, ref('stale')));
    await store.recordFailed(failed(2, ref('stale')));
    await store.recordFailed(failed(2, ref('unreadable')));
    await store.recordFailed(failed(2, ref('not-asked-for')));
    const names = [
      'unreadable',
      'stale',
      'two-problems',
      'one-problem',
      'fine',
      'never',
    ];
    const refs = [...names].reverse().map(ref);
    const all = await query(refs);
    expect(all.items.map(item => item.entityRef)).toEqual(names.map(ref));
    expect(all).toMatchObject({
      totalItems: 6,
      counts: { failed: 2, problems: 2, healthy: 1, pending: 1 },
    });
    const page = await query(refs, 2, 1);
    expect(page.items).toEqual(all.items.slice(1, 3));
    const problems = await store.queryDocs({
      entityRefs: refs,
      state: 'problems',
      limit: 10,
      offset: 0,
    });
    expect(problems).toMatchObject({ totalItems: 2, counts: all.counts });
    expect(problems.items).toEqual(all.items.slice(2, 4));
  });

  it('forgets what is gone', async () => {
    await store.recordBuilt(built(1, 0, 'component:default/gone'));
    await store.recordBuilt(built(1));
    await store.keepOnly([REF, 'component:default/new']);
    expect(await knex('boardwalk_docs_health').pluck('entity_ref')).toEqual([
      REF,
    ]);
  });
});
