import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { engineDatabase } from '../../__testUtils__/engineDatabase';
import { DEFAULT_DEFINITIONS } from '../../domain/definitions';
import { COUNT_COLUMNS } from '../../database/queries/read/tallyColumns';
import type { FiguresQuery } from './FiguresPlan';
import { FiguresReader } from './FiguresReader';

jest.setTimeout(60_000);

describe('FiguresReader', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let generation: number;
  let serviceId: number;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
    [{ id: generation }] = await knex('generations')
      .insert({ definitions: {}, state: 'building' })
      .returning('id');
    [{ id: serviceId }] = await knex('services')
      .insert({ ref: 'component:default/cart', resolved: true })
      .returning('id');
  });

  const noFigures = () =>
    Object.fromEntries(Object.values(COUNT_COLUMNS).map(column => [column, 0]));
  const addDay = (day: string, tier = 'production') =>
    knex('service_days').insert({
      ...noFigures(),
      generation,
      service_id: serviceId,
      tier,
      day,
      deployments: 1,
    });

  it('answers anew when a late event moves the first deployment of a service', async () => {
    const reader = FiguresReader.create({ knex });
    const read = async (now: string) => {
      const { metrics } = await reader.read({
        active: { generation, definitions: DEFAULT_DEFINITIONS },
        members: {
          scope: {
            kind: 'component',
            ref: 'component:default/cart',
            title: 'Cart',
            scopeId: null,
            serviceId,
          },
          ownership: 'now',
        },
        tier: 'production',
        // Four weeks from Monday.
        range: {
          from: Date.parse('2026-02-02T00:00:00Z'),
          to: Date.parse('2026-03-02T00:00:00Z'),
        },
        granularity: 'none',
        now: Date.parse(now),
      });
      return metrics.deploymentFrequency.deploymentDaysPerWeek;
    };
    await addDay('2026-02-18');
    // The service reports for two of the four weeks.
    expect(await read('2026-06-01T10:00:00Z')).toBe(0.5);
    await addDay('2026-01-07');
    expect(await read('2026-06-01T10:00:01Z')).toBe(0.25);
  });

  it('does not take cells that wait to be added up for the whole', async () => {
    const tier = 'staging';
    const scope = await knex('scopes').where({ ref: '' }).first('id');
    const month = (start: string, deployments: number) =>
      knex('scope_cells').insert({
        ...noFigures(),
        generation,
        scope_id: scope.id,
        tier,
        grain: 'month',
        start,
        deployment_days: deployments,
        deployments,
      });
    const dirty = (first_day: string, last_day: string) =>
      knex('dirty_cells').insert({
        generation,
        scope_id: scope.id,
        tier,
        first_day,
        last_day,
      });
    const create = (readableDays?: number) =>
      FiguresReader.create({ knex, exactAttempts: 1, readableDays });
    const readAs = async (reader: FiguresReader) => {
      const query: FiguresQuery = {
        active: { generation, definitions: DEFAULT_DEFINITIONS },
        members: {
          scope: {
            kind: 'organisation',
            ref: '',
            title: 'Organisation',
            scopeId: scope.id,
            serviceId: null,
          },
          ownership: 'now',
        },
        tier,
        range: {
          from: Date.parse('2025-01-01T00:00:00Z'),
          to: Date.parse('2025-03-01T00:00:00Z'),
        },
        granularity: 'none',
        now: Date.parse('2026-06-01T10:00:00Z'),
      };
      const { metrics, percentiles } = await reader.read(query);
      const bins = await reader.readBins(query, 'lead');
      expect(bins.percentiles).toBe(percentiles);
      return [metrics.deploymentFrequency.deployments, percentiles];
    };
    const reader = create();
    for (const day of ['2025-01-07', '2025-01-08', '2025-02-03'])
      await addDay(day, tier);
    await month('2025-01-01', 2);
    await dirty('2025-02-03', '2025-02-03');
    expect(await readAs(reader)).toEqual([3, 'exact']);
    await addDay('2025-02-04', tier);
    expect(await readAs(reader)).toEqual([4, 'exact']);
    // Of a scope with more days than can be read at once, what is added up so far.
    expect(await readAs(create(3))).toEqual([2, 'within 0.5 %']);

    // Days outside of the range do not count, and nothing waits in the end.
    await month('2025-02-01', 2);
    await knex('dirty_cells').delete();
    await dirty('2025-03-01', '2025-03-31');
    expect(await readAs(reader)).toEqual([4, 'within 0.5 %']);
  });
});
