import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { FactColumn, FactTable } from '../../facts/types';
import { arrayLiteral } from './arrayLiteral';
import { columnArrays, unnestColumns, type FactItem } from './columnArrays';

/**
 * Writes new events and newer states of known ones; the ids of the rows come
 * back in the order of the items. Which state is newer was decided under the
 * locks of the names, so whatever conflicts here is older.
 */
export async function writeFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: FactItem<E>[],
): Promise<number[]> {
  const digest = arrayLiteral(
    items.map(({ prepared }) => `\\x${prepared.digest}`),
  );
  const { rows } = await tx.raw<{ rows: Array<{ n: string; id: string }> }>(
    statement(table),
    { ...columnArrays([...table.key, ...table.values], items), digest },
  );
  const ids = new Array<number>(items.length);
  for (const { n, id } of rows) ids[Number(n) - 1] = Number(id);
  return ids;
}

const list = (columns: Array<{ name: string }>, prefix = '') =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

function statement<E extends DoraEvent>(table: FactTable<E>): string {
  const digest: Pick<FactColumn<E>, 'name' | 'type'> = {
    name: 'digest',
    type: 'bytea',
  };
  const values = [...table.values, digest];
  const columns = [...table.key, ...values];
  return `
    WITH input AS (
      SELECT * FROM ${unnestColumns(columns)}
        WITH ORDINALITY AS input (${list(columns)}, n)
    ), written AS (
      INSERT INTO ${table.name} (${list(columns)})
      SELECT ${list(columns)} FROM input ORDER BY n
          ON CONFLICT (${list(table.key)}) DO UPDATE
         SET (${list(values)}, received_at)
           = (${list(values, 'excluded.')}, now())
      RETURNING id, ${list(table.key)}
    )
    SELECT n, id FROM written JOIN input USING (${list(table.key)})`;
}
