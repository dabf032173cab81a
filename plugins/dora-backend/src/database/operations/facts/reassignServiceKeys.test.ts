import { TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  createWriter,
  engineDatabase,
} from '../../../__testUtils__/engineDatabase';
import { reassignServiceKeys } from './reassignServiceKeys';

jest.setTimeout(60_000);

const incident = (service: string): DoraEvent => ({
  type: 'incident',
  source: 'pager',
  id: '1',
  service,
  detectedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
});

describe('reassignServiceKeys', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeEach(async () => {
    knex = await engineDatabase(databases);
    await createWriter(knex).write([
      incident('checkout'),
      incident('acme/checkout'),
      incident('cart'),
    ]);
    await knex('dirty_services').delete();
  });

  const dirty = () =>
    knex('dirty_services')
      .join('services', 'services.id', 'dirty_services.service_id')
      .orderBy('ref')
      .pluck('ref');
  const meanings = async () =>
    Object.fromEntries(
      (
        await knex('service_keys')
          .join('services', 'services.id', 'service_keys.service_id')
          .select('key', 'ref')
      ).map(({ key, ref }) => [key, ref]),
    );
  const ref = 'component:default/checkout';
  const appeared = [
    { key: 'checkout', ref, resolved: true },
    { key: 'acme/checkout', ref, resolved: true },
    { key: 'cart', ref: 'cart', resolved: false },
    { key: 'never-sent', ref, resolved: true },
  ];

  it('moves names to their entity, and back when it goes', async () => {
    expect(await reassignServiceKeys(knex, appeared)).toEqual([
      'acme/checkout',
      'checkout',
    ]);
    expect(await meanings()).toEqual({
      checkout: ref,
      'acme/checkout': ref,
      cart: 'cart',
    });
    expect(await dirty()).toEqual(['acme/checkout', 'checkout', ref]);
    expect(await knex('services').where({ ref }).pluck('resolved')).toEqual([
      true,
    ]);

    await knex('dirty_services').delete();
    expect(await reassignServiceKeys(knex, appeared)).toEqual([]);
    expect(await dirty()).toEqual([]);

    await reassignServiceKeys(knex, [
      { key: 'checkout', ref: 'checkout', resolved: false },
    ]);
    expect(await dirty()).toEqual(['checkout', ref]);
    expect((await meanings()).checkout).toBe('checkout');
  });

  it('says of a service whether it is resolved, though its name stays', async () => {
    const key = 'component:default/late';
    await createWriter(knex).write([incident(key)]);
    await reassignServiceKeys(knex, [{ key, ref: key, resolved: true }]);
    expect(await knex('services').where({ ref: key })).toEqual([
      expect.objectContaining({ resolved: true }),
    ]);
    await reassignServiceKeys(knex, [{ key, ref: key, resolved: false }]);
    expect(await knex('services').where({ ref: key })).toEqual([
      expect.objectContaining({ resolved: false }),
    ]);
  });

  it('waits for facts that are being written under the name', async () => {
    const writer = createWriter(knex);
    let moved: Promise<string[]> | undefined;
    let first = '';
    await writer.writeWith([incident('cart')], async (_, store) => {
      await store();
      moved = reassignServiceKeys(knex, [
        { key: 'cart', ref: 'component:default/cart', resolved: true },
      ]);
      moved.then(() => (first ||= 'moved'));
      while (!first) {
        const { rows } = await knex.raw(
          `SELECT FROM pg_locks JOIN pg_database AS db ON db.oid = database
            WHERE datname = current_database()
              AND locktype = 'advisory' AND NOT granted`,
        );
        if (rows.length) first ||= 'waits';
      }
    });
    expect(first).toBe('waits');
    expect(await moved).toEqual(['cart']);
  });
});
