import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { FactTable } from '../../facts/types';
import { changeArrays, CHANGE_COLUMNS, unnestChanges } from './changeArrays';
import { columnArrays, unnestColumns, type FactItem } from './columnArrays';

const DIGEST = { name: 'digest', type: 'bytea' };
const valuesOf = <E extends DoraEvent>(table: FactTable<E>) => [
  ...table.values,
  DIGEST,
];

function arraysOf<E extends DoraEvent>(
  table: FactTable<E>,
  items: FactItem<E>[],
): Record<string, string> {
  // Hexadecimal digits need no look at each character.
  const digest = `{${items
    .map(({ prepared }) => `"\\\\x${prepared.digest}"`)
    .join(',')}}`;
  return { ...columnArrays([...table.key, ...table.values], items), digest };
}

const list = (columns: Array<{ name: string }>, prefix = '') =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');

const inputOf = (columns: Array<{ name: string; type: string }>) =>
  `${unnestColumns(columns)} WITH ORDINALITY AS input (${list(columns)}, n)`;

function insertInto<E extends DoraEvent>(table: FactTable<E>): string {
  const columns = [...table.key, ...valuesOf(table)];
  return `
    INSERT INTO ${table.name} (${list(columns)})
    SELECT ${list(columns)} FROM ${inputOf(columns)} ORDER BY n`;
}

const onlyNew = <E extends DoraEvent>(table: FactTable<E>) =>
  `${insertInto(table)} ON CONFLICT (${list(table.key)}) DO NOTHING`;

const insertion = <E extends DoraEvent>(table: FactTable<E>) => `
    WITH written AS (${onlyNew(table)} RETURNING 1)
    SELECT count(*)::int AS written FROM written`;

/** The keys are looked up again: what is inserted comes back in any order. */
function insertionWithChanges<E extends DoraEvent>(
  table: FactTable<E>,
): string {
  const key = list(table.key);
  return `
    WITH written AS (${onlyNew(table)} RETURNING id, ${key}),
    numbered AS (
      SELECT n, id FROM written JOIN ${inputOf(table.key)} USING (${key})
    ), changed AS (
      INSERT INTO deployment_changes (deployment_id, ${CHANGE_COLUMNS.join(
        ', ',
      )})
      SELECT numbered.id, ${CHANGE_COLUMNS.map(name => `change.${name}`).join(
        ', ',
      )}
        FROM ${unnestChanges('change')}
        JOIN numbered USING (n)
    )
    SELECT count(*)::int AS written FROM written`;
}

/**
 * Writes events that are not known yet, with the changes of deployments. Those
 * that are known stay as they are.
 *
 * @returns how many were written
 */
export async function insertFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: FactItem<E>[],
): Promise<number> {
  const changes = changeArrays(items.map(({ prepared }) => prepared.event));
  const { rows } = await tx.raw<{ rows: Array<{ written: number }> }>(
    changes ? insertionWithChanges(table) : insertion(table),
    { ...arraysOf(table, items), ...changes },
  );
  return rows[0].written;
}

/**
 * Writes newer states of known events. Which state is newer was decided under
 * the locks of the names, so whatever conflicts here is older.
 */
export async function updateFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: FactItem<E>[],
): Promise<void> {
  const values = list(valuesOf(table));
  await tx.raw(
    `${insertInto(table)}
         ON CONFLICT (${list(table.key)}) DO UPDATE
        SET (${values}, received_at)
          = (${list(valuesOf(table), 'excluded.')}, now())`,
    arraysOf(table, items),
  );
}
