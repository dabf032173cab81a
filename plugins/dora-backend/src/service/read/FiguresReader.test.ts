import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { engineDatabase } from '../../__testUtils__/engineDatabase';
import { DEFAULT_DEFINITIONS } from '../../domain/definitions';
import { COUNT_COLUMNS } from '../../database/queries/read/tallyColumns';
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

  const addDay = (day: string) =>
    knex('service_days').insert({
      generation,
      service_id: serviceId,
      tier: 'production',
      day,
      ...Object.fromEntries(
        Object.values(COUNT_COLUMNS).map(column => [column, 0]),
      ),
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
});
