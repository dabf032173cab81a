import { TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';

jest.setTimeout(60_000);

const deployment: DoraEvent = {
  type: 'deployment',
  source: 'ci',
  id: '1',
  service: 'checkout',
  environment: 'prod',
  attempt: 1,
  status: 'success',
  kind: 'deploy',
  finishedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};
const REFUSED = { code: '23503' };
const parents = [
  ['source_id', 'sources'],
  ['key_id', 'service_keys'],
  ['environment_id', 'environments'],
] as const;

describe('what deployments refer to', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await createWriter(knex).write([deployment]);
  });

  const copies = (changed: Record<string, unknown>, rows = 1) =>
    knex('deployments')
      .first()
      .then(({ id, ...row }) =>
        Array.from({ length: rows }, (_, n) => ({
          ...row,
          external_id: `copy-${n}`,
          ...(n === rows - 1 ? changed : {}),
        })),
      );

  it.each(parents)('must exist when one is added: %s', async column => {
    await expect(
      knex('deployments').insert(await copies({ [column]: 1_000_000 }, 3)),
    ).rejects.toMatchObject(REFUSED);
    expect(await knex('deployments').pluck('external_id')).toEqual(['1']);
    await knex('deployments').insert(await copies({}, 3));
  });

  it.each(parents)('stays the same: %s', async column => {
    await expect(
      knex('deployments').update({ [column]: 1_000_000 }),
    ).rejects.toMatchObject(REFUSED);
  });

  it.each(parents)(
    'cannot be deleted while it has one: %s of %s',
    async (_, table) => {
      if (table === 'service_keys') await knex('key_repositories').delete();
      await expect(knex(table).delete()).rejects.toMatchObject(REFUSED);
      await expect(
        knex.raw('TRUNCATE ?? CASCADE', [table]),
      ).rejects.toMatchObject(REFUSED);
    },
  );

  it.each(parents)(
    'is kept by an insertion that is not committed yet: %s of %s',
    async (_, table) => {
      const rows = await copies({});
      await knex('deployments').delete();
      const tx = await knex.transaction();
      await tx('deployments').insert(rows);
      const deleted = knex.transaction(async other => {
        await other.raw(`SET LOCAL application_name = 'deletes'`);
        await other(table).delete();
      });
      await Promise.all([
        expect(deleted).rejects.toMatchObject(REFUSED),
        untilWaiting().then(() => tx.commit()),
      ]);
    },
  );

  it.each(parents)(
    'is missed by an insertion that waited for its deletion: %s of %s',
    async (_, table) => {
      const rows = await copies({});
      await knex('deployments').delete();
      const tx = await knex.transaction();
      await tx(table).delete();
      const inserted = knex.transaction(async other => {
        await other.raw(`SET LOCAL application_name = 'inserts'`);
        await other('deployments').insert(rows);
      });
      await Promise.all([
        expect(inserted).rejects.toMatchObject(REFUSED),
        untilWaiting().then(() => tx.commit()),
      ]);
    },
  );

  /** Until one waits for the lock of the other. */
  async function untilWaiting() {
    for (;;) {
      const { rows } = await knex.raw<{ rows: unknown[] }>(
        `SELECT FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'
            AND application_name IN ('deletes', 'inserts')`,
      );
      if (rows.length) return;
    }
  }
});
