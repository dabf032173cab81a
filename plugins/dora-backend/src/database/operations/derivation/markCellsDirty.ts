import type { Knex } from 'knex';
import { isoOfDay, monthOf } from '../../../domain/time/days';
import type { TierDay } from './saveServiceDays';

/**
 * Says that days of the scopes of a service must be added up anew. One row for
 * the days of a month, as many of them are written when a service is new. The
 * organisation has every service.
 */
export async function markCellsDirty(
  tx: Knex.Transaction,
  options: { generation: number; serviceId: number; days: TierDay[] },
): Promise<void> {
  const spans = new Map<
    string,
    { tier: string; first: number; last: number }
  >();
  for (const { tier, day } of options.days) {
    const key = `${tier} ${monthOf(day)}`;
    const { first, last } = spans.get(key) ?? { first: day, last: day };
    spans.set(key, {
      tier,
      first: Math.min(first, day),
      last: Math.max(last, day),
    });
  }
  if (spans.size === 0) return;
  const list = [...spans.values()];
  await tx.raw(
    `INSERT INTO dirty_cells (generation, scope_id, tier, first_day, last_day)
     SELECT :generation, scope.id, span.*
       FROM unnest(:tiers::text[], :first::date[], :last::date[]) AS span
      CROSS JOIN (SELECT id FROM scopes WHERE kind = 'organisation'
                   UNION ALL
                  SELECT scope_id FROM scope_members
                   WHERE service_id = :serviceId AND valid_to IS NULL) AS scope`,
    {
      generation: options.generation,
      serviceId: options.serviceId,
      tiers: list.map(({ tier }) => tier),
      first: list.map(({ first }) => isoOfDay(first)),
      last: list.map(({ last }) => isoOfDay(last)),
    },
  );
}
