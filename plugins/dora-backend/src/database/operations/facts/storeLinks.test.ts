import { TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../../../__testUtils__/engineDatabase';
import { insertOverride } from '../overrides/insertOverride';

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
  repository: 'acme/shop',
  version: 1,
};
const incident = (
  causedBy: string | undefined,
  version: number,
): DoraEvent => ({
  type: 'incident',
  source: 'ci',
  id: 'i',
  service: 'pager',
  detectedAt: '2026-01-01T01:00:00.000Z',
  causedBy: causedBy ? { source: 'ci', id: causedBy } : undefined,
  version,
});
const pushed = (repository: string, version: number): DoraEvent => ({
  type: 'change',
  source: 'ci',
  id: 'abc',
  service: 'cart',
  repository,
  committedAt: '2026-01-01T00:00:00.000Z',
  push: { branch: 'main', before: '0', after: 'abc', position: 0 },
  version,
});

/**
 * A service may depend on events that were sent under the name of another one.
 * When both ends of such a link are written at the same time, the one that
 * commits last has to say that the service is to be computed anew: whoever
 * computed it in between saw only the other.
 */
describe('both ends of a link, written at the same time', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(() => emptyTables(knex));

  /** Services that this transaction itself makes dirty. */
  const dirtyBy = (tx: Knex.Transaction): Promise<string[]> =>
    tx('dirty_services')
      .join('services', 'services.id', 'dirty_services.service_id')
      .whereRaw('dirty_services.xmin = pg_current_xact_id()::xid')
      .orderBy('ref')
      .pluck('ref');

  const isWaiting = async (): Promise<boolean> => {
    const { rows } = await knex.raw<{ rows: unknown[] }>(
      `SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };

  /**
   * Writes one event, and before that is committed begins with another.
   *
   * @returns the services that the second one makes dirty
   */
  async function meet(first: DoraEvent, second: DoraEvent): Promise<string[]> {
    let later: Promise<string[]> | undefined;
    await createWriter(knex).writeWith([first], async (_, store) => {
      await store();
      let stored = false;
      later = createWriter(knex).writeWith([second], async (tx, storeNow) => {
        await storeNow();
        stored = true;
        return dirtyBy(tx);
      });
      while (!stored && !(await isWaiting())) await wait(5);
    });
    return later!;
  }

  it.each([
    ['a cause that an incident names', incident('1', 1), undefined],
    ['a cause that it no longer names', incident(undefined, 2), '1'],
    ['a cause that it named before another', incident('2', 2), '1'],
  ])('knows %s', async (_, update, former) => {
    if (former) await createWriter(knex).write([incident(former, 1)]);
    expect(await meet(deployment, update)).toEqual(['checkout', 'pager']);
  });

  it('knows the cause of an incident whose end is told apart from it', async () => {
    await createWriter(knex).write([incident('1', 1)]);
    const end: DoraEvent = {
      ...incident(undefined, 1),
      source: 'ci:resolutions',
      resolvedAt: '2026-01-01T02:00:00.000Z',
    } as DoraEvent;
    expect(await meet(deployment, end)).toEqual(['checkout', 'pager']);
  });

  it.each([
    ['of the same repository', pushed('acme/shop', 1), undefined],
    ['that leaves the repository', pushed('acme/other', 2), 'acme/shop'],
  ])('knows a push of another service %s', async (_, update, former) => {
    if (former) await createWriter(knex).write([pushed(former, 1)]);
    expect(await meet(deployment, update)).toEqual(['cart', 'checkout']);
  });

  it('knows what an incident names, when a person says something else', async () => {
    await createWriter(knex).write([
      { ...deployment, id: 'other', service: 'cart' },
      incident(undefined, 1),
    ]);
    const [deploymentId] = await knex('deployments').pluck('id');
    const [incidentId] = await knex('incidents').pluck('id');
    let dirty: Promise<string[]> | undefined;
    await knex('dirty_services').delete();
    await createWriter(knex).write([deployment]);
    await createWriter(knex).writeWith([incident('1', 2)], async (_, store) => {
      await store();
      let stored = false;
      dirty = insertOverride(
        knex,
        {
          kind: 'cause',
          incidentId: Number(incidentId),
          deploymentId: Number(deploymentId),
          reason: 'It was the cart',
        },
        'user:default/ada',
      ).then(() => {
        stored = true;
        return knex('dirty_services')
          .join('services', 'services.id', 'dirty_services.service_id')
          .joinRaw('JOIN overrides ON overrides.xmin = dirty_services.xmin')
          .orderBy('ref')
          .pluck('ref');
      });
      while (!stored && !(await isWaiting())) await wait(5);
    });
    expect(await dirty).toEqual(['cart', 'checkout', 'pager']);
  });
});
