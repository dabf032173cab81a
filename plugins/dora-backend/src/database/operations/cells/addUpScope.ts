import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { addUpDays, type ScopeCell } from '../../../domain/scopes/addUpDays';
import { monthOf, weekOf, type Day } from '../../../domain/time/days';
import { addUpServiceDays } from '../../queries/derivation/addUpServiceDays';
import { loadDayCells } from '../../queries/derivation/loadDayCells';
import { saveCells } from './saveCells';

/** Days of one scope and tier, within one month. */
export interface DirtyDays {
  generation: number;
  scopeId: number;
  all: boolean;
  tier: EnvironmentTier;
  first: Day;
  last: Day;
}

/**
 * Computes days of a scope from its services, then the weeks and the month that
 * hold them from its own days. The caller holds the lock of the scope: a week
 * may reach into a month that someone else would be adding up.
 */
export async function addUpScope(
  tx: Knex.Transaction,
  { all, first, last, ...key }: DirtyDays,
): Promise<void> {
  const range = (from: Day, to: Day, step = 1) =>
    Array.from(
      { length: Math.floor((to - from) / step) + 1 },
      (_, index) => from + index * step,
    );
  await saveCells(tx, {
    ...key,
    grain: 'day',
    starts: range(first, last),
    cells: await addUpServiceDays(tx, { ...key, all, first, last }),
  });

  const weeks = range(weekOf(first), weekOf(last), 7);
  const month = monthOf(first);
  const monthEnd = monthOf(first, 1) - 1;
  const days = await loadDayCells(tx, {
    ...key,
    first: Math.min(weeks[0], month),
    last: Math.max(weeks[weeks.length - 1] + 6, monthEnd),
  });
  const sum = (grain: ScopeCell['grain'], start: Day, end: Day) => {
    const parts = days.filter(day => day.start >= start && day.start <= end);
    return parts.length ? [addUpDays(parts, { grain, start })] : [];
  };
  await saveCells(tx, {
    ...key,
    grain: 'week',
    starts: weeks,
    cells: weeks.flatMap(week => sum('week', week, week + 6)),
  });
  await saveCells(tx, {
    ...key,
    grain: 'month',
    starts: [month],
    cells: sum('month', month, monthEnd),
  });
}
