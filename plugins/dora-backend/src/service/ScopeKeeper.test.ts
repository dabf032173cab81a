import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';
import { COUNT_COLUMNS } from '../database/queries/read/tallyColumns';
import type { SnapshotEntity } from '../domain/catalogSnapshot';
import { ScopeKeeper } from './ScopeKeeper';

jest.setTimeout(120_000);

const entity = (
  ref: string,
  more: Partial<SnapshotEntity> = {},
): SnapshotEntity => ({
  ref,
  kind: ref.split(':')[0] as SnapshotEntity['kind'],
  namespace: 'default',
  name: ref.split('/')[1],
  title: ref,
  owners: [],
  partOf: [],
  parents: [],
  memberOf: [],
  annotations: {},
  ...more,
});
const WEB = 'group:default/web';
const PAY = 'group:default/pay';
const cart = (owner: string, more: Partial<SnapshotEntity> = {}) =>
  entity('component:default/cart', { owners: [owner], ...more });
const groups = [entity(WEB), entity(PAY)];

describe('ScopeKeeper', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await knex('scopes').whereNot({ ref: '' }).delete();
  });

  const follow = (entities: SnapshotEntity[]) =>
    ScopeKeeper.create({ knex, neverDeployed: ['library'] }).follow({
      entities,
    });
  const members = () =>
    knex('scope_members')
      .join('scopes', 'scopes.id', 'scope_id')
      .orderBy(['valid_from', 'scopes.ref'])
      .select('scopes.ref', knex.raw('valid_to is null as current'));

  async function giveFigures(ref: string) {
    const [{ id: generation }] = await knex('generations')
      .insert({ definitions: {}, state: 'retired' })
      .returning('id');
    await knex('service_days').insert({
      generation,
      service_id: knex('services').select('id').where({ ref }),
      tier: 'production',
      day: '2026-01-01',
      ...Object.fromEntries(
        Object.values(COUNT_COLUMNS).map(column => [column, 0]),
      ),
    });
  }

  it('knows every component, with and without events', async () => {
    await follow([...groups, cart(WEB)]);
    await createWriter(knex).write([
      {
        type: 'incident',
        source: 'pager',
        id: '1',
        service: 'nobody',
        detectedAt: '2026-01-01T00:00:00.000Z',
        version: 1,
      },
    ]);
    await follow([...groups, cart(WEB)]);
    expect(
      await knex('services').orderBy('ref').select('ref', 'resolved'),
    ).toEqual([
      { ref: 'component:default/cart', resolved: true },
      { ref: 'nobody', resolved: false },
    ]);
  });

  it('keeps who owned a service before', async () => {
    await follow([...groups, cart(WEB)]);
    expect(await members()).toEqual([{ ref: WEB, current: true }]);
    await follow([...groups, cart(PAY)]);
    await follow([...groups, cart(PAY)]);
    expect(await members()).toEqual([
      { ref: WEB, current: false },
      { ref: PAY, current: true },
    ]);
    await follow([...groups, cart(WEB)]);
    expect(await members()).toEqual([
      { ref: WEB, current: false },
      { ref: PAY, current: false },
      { ref: WEB, current: true },
    ]);
    const [first, second] = await knex('scope_members').orderBy('valid_from');
    expect(first.valid_to).toEqual(second.valid_from);
  });

  it('notes which scopes left the catalog, and takes them back', async () => {
    await follow([...groups, cart(WEB)]);
    await giveFigures('component:default/cart');
    await follow([entity(PAY)]);
    await follow([entity(PAY)]);
    const gone = () =>
      knex('scopes')
        .orderBy('ref')
        .select('ref', knex.raw('gone_at is not null as gone'));
    expect(await gone()).toEqual([
      { ref: '', gone: false },
      { ref: PAY, gone: false },
      { ref: WEB, gone: true },
    ]);
    expect(await members()).toEqual([{ ref: WEB, current: false }]);
    // Its history names it still.
    expect(await knex('services').select('ref', 'resolved')).toEqual([
      { ref: 'component:default/cart', resolved: false },
    ]);

    await follow([entity(WEB, { title: 'New name' }), entity(PAY), cart(WEB)]);
    expect(await knex('scopes').where({ ref: WEB }).first()).toMatchObject({
      title: 'New name',
      gone_at: null,
    });
  });

  it('keeps titles, what is deployed, and which team is above another', async () => {
    const service = () =>
      knex('services').first('title', 'deployable', 'resolved');
    const library = { title: 'Cart kit', type: 'library' };
    await follow([...groups, cart(WEB, library)]);
    expect(await service()).toEqual({
      title: 'Cart kit',
      deployable: false,
      resolved: true,
    });
    await follow([
      entity(WEB, { parents: [PAY] }),
      entity(PAY),
      cart(WEB, { title: 'Cart', type: 'service' }),
    ]);
    expect(await service()).toMatchObject({ title: 'Cart', deployable: true });
    expect(await knex('scopes').orderBy('ref').select('ref', 'parent')).toEqual(
      [
        { ref: '', parent: null },
        { ref: PAY, parent: null },
        { ref: WEB, parent: PAY },
      ],
    );

    // A name that no entity has any more is nothing but a name.
    await follow([...groups, cart(WEB, library)]);
    await giveFigures('component:default/cart');
    await follow(groups);
    expect(await service()).toEqual({
      title: null,
      deployable: true,
      resolved: false,
    });
  });

  it('drops a row that nothing needs', async () => {
    await follow([entity('component:default/passing')]);
    await follow([]);
    expect(await knex('services')).toEqual([]);
  });

  it('forgets owners of a service that never had figures, once both are gone', async () => {
    await follow([entity(WEB), entity(PAY), cart(WEB)]);
    // What the catalog was about to drop when it was read.
    await follow([entity(PAY)]);
    await follow([entity(PAY)]);
    expect(await knex('services')).toEqual([]);
    expect(await members()).toEqual([]);
    expect(await knex('scopes').orderBy('ref').pluck('ref')).toEqual(['', PAY]);
  });

  it('makes a service dirty whose repositories changed, if it has facts', async () => {
    const of = (slug: string) =>
      cart(WEB, { annotations: { 'github.com/project-slug': slug } });
    await follow([...groups, of('acme/cart')]);
    expect(await knex('dirty_services')).toEqual([]);
    const [serviceId] = await knex('services').pluck('id');
    await knex('service_keys').insert({ key: 'cart', service_id: serviceId });
    await follow([...groups, of('acme/cart')]);
    expect(await knex('dirty_services')).toEqual([]);
    await follow([...groups, of('acme/basket')]);
    expect(await knex('dirty_services').pluck('service_id')).toEqual([
      serviceId,
    ]);
    expect(
      await knex('service_repositories')
        .orderBy('repository')
        .pluck('repository'),
    ).toEqual(['acme/basket', 'github.com/acme/basket']);
  });

  it('lets two backends follow at once', async () => {
    await Promise.all(
      Array.from({ length: 4 }, () => follow([...groups, cart(WEB)])),
    );
    expect(await members()).toEqual([{ ref: WEB, current: true }]);
  });
});
