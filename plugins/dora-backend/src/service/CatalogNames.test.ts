import { TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { createWriter, engineDatabase } from '../__testUtils__/engineDatabase';
import type { SnapshotEntity } from '../domain/catalogSnapshot';
import { CatalogNames } from './CatalogNames';

jest.setTimeout(60_000);

const component = (name: string): SnapshotEntity => ({
  ref: `component:default/${name}`,
  kind: 'component',
  namespace: 'default',
  name,
  title: name,
  owners: ['group:default/crew'],
  partOf: [],
  parents: [],
  memberOf: [],
  annotations: { 'github.com/project-slug': `acme/${name}` },
});
const incident = (service: string): DoraEvent => ({
  type: 'incident',
  source: 'pager',
  id: '1',
  service,
  detectedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
});

describe('CatalogNames', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeEach(async () => {
    knex = await engineDatabase(databases);
  });
  const meanings = async () =>
    Object.fromEntries(
      (
        await knex('service_keys')
          .join('services', 'services.id', 'service_keys.service_id')
          .select('key', 'ref')
      ).map(({ key, ref }) => [key, ref]),
    );

  it('attaches what was reported before the entity was there, and lets it go again', async () => {
    const names = CatalogNames.create({ knex, mapping: {} });
    await createWriter(knex, names.current()).write(
      ['cart', 'acme/cart', 'component:default/cart', 'shop'].map(incident),
    );
    expect(await names.follow({ entities: [component('cart')] })).toEqual([
      'acme/cart',
      'cart',
    ]);
    const ref = 'component:default/cart';
    expect(await meanings()).toEqual({
      cart: ref,
      'acme/cart': ref,
      [ref]: ref,
      shop: 'shop',
    });
    expect(names.ownersOf(ref)).toEqual(['group:default/crew']);
    expect(names.ownersOf('shop')).toBeUndefined();

    expect(await names.follow({ entities: [component('cart')] })).toEqual([]);
    expect(await names.follow({ entities: [] })).toEqual(['acme/cart', 'cart']);
    expect(await meanings()).toEqual({
      cart: 'cart',
      'acme/cart': 'acme/cart',
      [ref]: ref,
      shop: 'shop',
    });
    expect(
      await knex('services').where({ resolved: true }).pluck('ref'),
    ).toEqual([]);
  });

  it('resolves new names as they arrive', async () => {
    const names = CatalogNames.create({
      knex,
      mapping: { 'git.acme.dev/legacy': 'component:cart' },
    });
    await names.follow({ entities: [component('cart')] });
    await createWriter(knex, names.current()).write([
      incident('git.acme.dev/legacy'),
    ]);
    expect(await meanings()).toEqual({
      'git.acme.dev/legacy': 'component:default/cart',
    });
  });
});
