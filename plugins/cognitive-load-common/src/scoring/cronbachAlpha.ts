import { varianceOf } from './moments';

/**
 * Cronbach's alpha of a sub-scale: one row of loads for each person, the same
 * number of items in each. Null where nothing varies. Meant for 30 people and more;
 * it is a sign of reliability, not of validity.
 */
export function cronbachAlpha(
  rows: readonly (readonly number[])[],
): number | null {
  const items = rows[0]?.length ?? 0;
  const total = varianceOf(
    rows.map(row => row.reduce((sum, load) => sum + load, 0)),
  );
  if (items < 2 || total === 0) return null;
  let single = 0;
  for (let i = 0; i < items; i++) single += varianceOf(rows.map(row => row[i]));
  return (items / (items - 1)) * (1 - single / total);
}
