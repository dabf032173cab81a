import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { percentile } from './percentile';

jest.setTimeout(60_000);

describe('percentile', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
  });

  it('has no value where there is no data', () => {
    expect(percentile([], 0.5)).toBeNull();
  });

  it('lies between two neighbours', () => {
    expect(percentile([10], 0.9)).toBe(10);
    expect(percentile([10, 20], 0.5)).toBe(15);
    expect(percentile([0, 10, 20, 30], 0.75)).toBe(22.5);
  });

  it('is what PostgreSQL computes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1 }),
        fc.constantFrom(0, 0.1, 0.5, 0.75, 0.9, 0.95, 0.99, 1),
        async (values, share) => {
          const { rows } = await knex.raw(
            `select percentile_cont(:share::float8) within group (order by value) as value
               from unnest(:values::int[]) as value`,
            { share, values },
          );
          const ascending = Int32Array.from(values).sort();
          expect(percentile(ascending, share)).toBe(rows[0].value);
        },
      ),
    );
  });
});
