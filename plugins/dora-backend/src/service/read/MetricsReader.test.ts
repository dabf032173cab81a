import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { engineDatabase } from '../../__testUtils__/engineDatabase';
import { COUNT_COLUMNS } from '../../database/queries/read/tallyColumns';
import { DEFAULT_DEFINITIONS } from '../../domain/definitions';
import { FiguresReader } from './FiguresReader';
import { MetricsReader } from './MetricsReader';
import { ReadContexts } from './ReadContext';
import type { MetricsQuery } from './types';

jest.setTimeout(60_000);

const NOW = Date.parse('2026-06-01T10:00:00Z');
const REF = 'component:default/cart';

describe('MetricsReader', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let generation: number;
  let serviceId: number;
  let statements: string[];

  const noFigures = () =>
    Object.fromEntries(Object.values(COUNT_COLUMNS).map(column => [column, 0]));
  const addDay = (day: string, ids = { generation, service_id: serviceId }) =>
    knex('service_days').insert({
      ...noFigures(),
      ...ids,
      tier: 'production',
      day,
      deployments: 1,
    });
  const addGeneration = async (state: string) => {
    const [{ id }] = await knex('generations')
      .insert({ definitions: DEFAULT_DEFINITIONS, state })
      .returning('id');
    return id as number;
  };

  beforeAll(async () => {
    knex = await engineDatabase(databases);
    knex.on('query', ({ sql }) => statements.push(sql));
  });
  beforeEach(async () => {
    statements = [];
    await knex('generations').delete();
    await knex('services').delete();
    generation = await addGeneration('active');
    [{ id: serviceId }] = await knex('services')
      .insert({ ref: REF, resolved: true })
      .returning('id');
    await knex('service_keys').insert({ key: 'cart', service_id: serviceId });
    await addDay('2026-02-18');
  });
  afterEach(() => knex('service_keys').delete());

  function createReader() {
    const contexts = ReadContexts.create({
      knex,
      definitions: DEFAULT_DEFINITIONS,
      isEntity: () => false,
      now: () => NOW,
    });
    const figures = FiguresReader.create({ knex });
    const reader = MetricsReader.create({ knex, contexts, figures });
    return (more: Partial<MetricsQuery> = {}) =>
      reader.read({
        scope: REF,
        from: '2026-01-01',
        to: '2026-04-01',
        ownership: 'now',
        tier: 'production',
        granularity: 'month',
        ...more,
      });
  }
  const deploymentsOf = async (answer: ReturnType<MetricsReader['read']>) =>
    (await answer).metrics.deploymentFrequency.deployments;

  it('asks the database once when nothing was written since', async () => {
    const read = createReader();
    const first = await read();
    statements = [];
    const again = await read();
    expect(statements).toHaveLength(1);
    expect({ ...again, computedAt: first.computedAt }).toEqual(first);
    expect(again.series).toBe(first.series);
    expect(first.metrics.deploymentFrequency.deployments).toBe(1);
  });

  it('answers anew at once when a day is added, changed or taken away', async () => {
    const read = createReader();
    expect(await deploymentsOf(read())).toBe(1);
    await addDay('2026-03-01');
    expect(await deploymentsOf(read())).toBe(2);
    await knex('service_days')
      .where({ day: '2026-03-01' })
      .update({ deployments: 5 });
    expect(await deploymentsOf(read())).toBe(6);
    await knex('service_days').where({ day: '2026-03-01' }).delete();
    expect(await deploymentsOf(read())).toBe(1);
  });

  it('answers anew when only the range that it is compared with was written', async () => {
    const read = createReader();
    const compare = '2025-01-01..2025-04-01';
    const before = await read({ compare });
    expect(before.comparison?.metrics.deploymentFrequency.deployments).not.toBe(
      1,
    );
    await addDay('2025-02-01');
    const after = await read({ compare });
    expect(after.comparison?.metrics.deploymentFrequency.deployments).toBe(1);
  });

  it('says each time how far the figures are', async () => {
    const read = createReader();
    expect(await read()).toMatchObject({ pendingServices: 0 });
    const since = new Date('2026-05-31T00:00:00.000Z');
    await knex('dirty_services').insert({ service_id: serviceId, since });
    expect(await read()).toMatchObject({
      pendingServices: 1,
      computedAt: since.toISOString(),
    });
    const earlier = new Date('2026-05-30T00:00:00.000Z');
    await knex('deferred_services').insert({
      service_id: serviceId,
      since: earlier,
    });
    expect(await read()).toMatchObject({
      pendingServices: 1,
      computedAt: earlier.toISOString(),
    });
  });

  it('follows a new generation', async () => {
    const read = createReader();
    await read();
    const next = await addGeneration('building');
    await addDay('2026-02-01', { generation: next, service_id: serviceId });
    await addDay('2026-02-02', { generation: next, service_id: serviceId });
    expect(await deploymentsOf(read())).toBe(1);
    await knex('generations').where({ id: generation }).delete();
    await knex('generations').where({ id: next }).update({ state: 'active' });
    expect(await deploymentsOf(read())).toBe(2);
    // Nor does a range that was not asked for before begin with the old one.
    expect(await deploymentsOf(read({ from: '2026-02-02' }))).toBe(1);
  });

  it('finds out that a ref stands for another scope', async () => {
    const read = createReader();
    await read();
    await knex('service_keys').delete();
    await knex('services').where({ id: serviceId }).delete();
    await expect(read()).rejects.toThrow(/There is no scope/);
    await knex('scopes').insert({ ref: REF, title: 'Cart', kind: 'system' });
    expect(await read()).toMatchObject({ scope: REF, services: 0 });
    await knex('scopes').where({ ref: REF }).delete();
  });

  it('looks at the cells of a scope, and at what waits to be added up', async () => {
    const read = createReader();
    const [{ id }] = await knex('scopes')
      .insert({ ref: 'system:default/shop', title: 'Shop', kind: 'system' })
      .returning('id');
    await knex('scope_members').insert({
      scope_id: id,
      service_id: serviceId,
      valid_from: new Date(0),
    });
    const shop = { scope: 'system:default/shop' };
    expect(await deploymentsOf(read(shop))).toBe(1);
    statements = [];
    await read(shop);
    expect(statements).toHaveLength(1);
    // As a worker does it: days and marks first, cells in a moment.
    await addDay('2026-03-01');
    await knex('dirty_cells').insert({
      generation,
      scope_id: id,
      tier: 'production',
      first_day: '2026-03-01',
      last_day: '2026-03-01',
    });
    expect(await deploymentsOf(read(shop))).toBe(2);
    await knex('scopes').where({ id }).delete();
  });
});
