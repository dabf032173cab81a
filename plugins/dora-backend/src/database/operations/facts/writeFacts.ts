import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { FactTable } from '../../facts/types';
import { columnArrays, unnestColumns, type FactItem } from './columnArrays';

/**
 * Writes new events and newer states of known ones; the ids of the rows come
 * back in the order of the items when they are asked for. Which state is newer
 * was decided under the locks of the names, so whatever conflicts here is older.
 */
export async function writeFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: FactItem<E>[],
  options: { withIds: boolean },
): Promise<number[]> {
  // Hexadecimal digits need no look at each character.
  const digest = `{${items
    .map(({ prepared }) => `"\\\\x${prepared.digest}"`)
    .join(',')}}`;
  const bindings = {
    ...columnArrays([...table.key, ...table.values], items),
    digest,
  };
  if (!options.withIds) {
    await tx.raw(insertion(table), bindings);
    return [];
  }
  const { rows } = await tx.raw<{ rows: Array<{ n: string; id: string }> }>(
    insertionWithIds(table),
    bindings,
  );
  const ids = new Array<number>(items.length);
  for (const { n, id } of rows) ids[Number(n) - 1] = Number(id);
  return ids;
}

const list = (columns: Array<{ name: string }>, prefix = '') =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

const DIGEST = { name: 'digest', type: 'bytea' };

function insertion<E extends DoraEvent>(table: FactTable<E>): string {
  const values = [...table.values, DIGEST];
  const columns = [...table.key, ...values];
  return `
    INSERT INTO ${table.name} (${list(columns)})
    SELECT ${list(columns)}
      FROM ${unnestColumns(columns)}
           WITH ORDINALITY AS input (${list(columns)}, n)
     ORDER BY n
        ON CONFLICT (${list(table.key)}) DO UPDATE
       SET (${list(values)}, received_at)
         = (${list(values, 'excluded.')}, now())`;
}

/** The keys are looked up again: what is inserted comes back in any order. */
function insertionWithIds<E extends DoraEvent>(table: FactTable<E>): string {
  const key = list(table.key);
  return `
    WITH written AS (${insertion(table)}
      RETURNING id, ${key}
    )
    SELECT n, id
      FROM written
      JOIN ${unnestColumns(table.key)}
           WITH ORDINALITY AS input (${key}, n) USING (${key})`;
}
