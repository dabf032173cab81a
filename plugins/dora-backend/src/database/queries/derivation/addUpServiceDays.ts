import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  DAY_COUNTERS,
  DAY_LISTS,
} from '../../../domain/derivation/serviceDays';
import {
  CELL_COUNTERS,
  type ScopeCell,
} from '../../../domain/scopes/addUpDays';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';
import { Histogram } from '../../../domain/values/Histogram';
import { unpackSeconds } from '../../../domain/values/packedSeconds';

type DbRow = Record<(typeof CELL_COUNTERS)[number], number> &
  Record<`${(typeof DAY_LISTS)[number]}_values`, Buffer | null> & {
    day: string;
  };

const OF_ALL = 'service_days AS day';
const OF_MEMBERS = `scope_members AS member
  JOIN service_days AS day
    ON day.service_id = member.service_id
   AND member.scope_id = :scopeId AND member.valid_to IS NULL`;

/** Figures of a scope on each day of a range that has any, from those of its services. */
export async function addUpServiceDays(
  tx: Knex.Transaction,
  options: {
    generation: number;
    scopeId: number;
    /** The organisation has every service. */
    all: boolean;
    tier: EnvironmentTier;
    first: Day;
    last: Day;
  },
): Promise<ScopeCell[]> {
  const { generation, scopeId, all, tier, first, last } = options;
  const { rows } = await tx.raw<{ rows: DbRow[] }>(
    `SELECT day.day::text AS day,
            ${DAY_COUNTERS.map(name => `sum(${name})::int AS ${name}`).join(
              ', ',
            )},
            (count(*) FILTER (WHERE deployments > 0))::int AS deployment_days,
            ${DAY_LISTS.map(
              // Strung together, packed lists are a packed list, though not in order.
              name => `string_agg(${name}_values, ''::bytea) AS ${name}_values`,
            ).join(', ')}
       FROM ${all ? OF_ALL : OF_MEMBERS}
      WHERE day.generation = :generation AND day.tier = :tier
        AND day.day BETWEEN :first::date AND :last::date
      GROUP BY day.day`,
    {
      generation,
      tier,
      first: isoOfDay(first),
      last: isoOfDay(last),
      ...(all ? {} : { scopeId }),
    },
  );
  return rows.map(row => ({
    grain: 'day',
    start: dayOfIso(row.day),
    counters: Object.fromEntries(
      CELL_COUNTERS.map(name => [name, row[name]]),
    ) as ScopeCell['counters'],
    histograms: Object.fromEntries(
      DAY_LISTS.map(name => {
        const histogram = new Histogram();
        histogram.addAll(unpackSeconds(row[`${name}_values`]));
        return [name, histogram.encode()];
      }),
    ) as ScopeCell['histograms'],
  }));
}
