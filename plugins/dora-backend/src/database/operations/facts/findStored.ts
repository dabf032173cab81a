import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { FactTable } from '../../facts/types';
import { columnArrays, unnestColumns, type FactItem } from './columnArrays';

/** What is stored under the key of an event. */
export interface StoredFact {
  id: number;
  version: number;
  /** Hex. */
  digest: string;
  /** Whether this transaction has written it. */
  own: boolean;
}

/**
 * What is known of these events, by their key. Several items may share a key.
 * Each is looked up by the unique index: joined freely, the whole table is read
 * for each batch while its statistics are missing or old, as in a large import.
 */
export async function findStored<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: FactItem<E>[],
): Promise<Map<string, StoredFact>> {
  const names = table.key.map(({ name }) => name).join(', ');
  const { rows } = await tx.raw<{
    rows: Array<{
      n: string;
      id: string;
      version: string;
      digest: string;
      own: boolean;
    }>;
  }>(
    `SELECT n, fact.id, fact.version, encode(fact.digest, 'hex') AS digest,
            fact.own
       FROM ${unnestColumns(table.key)} WITH ORDINALITY AS wanted (${names}, n),
            LATERAL (
              SELECT id, version, digest,
                     xmin = pg_current_xact_id()::xid AS own
                FROM ${table.name} AS known
               WHERE ${table.key
                 .map(({ name }) => `known.${name} = wanted.${name}`)
                 .join(' AND ')}
               LIMIT 1
            ) AS fact`,
    columnArrays(table.key, items),
  );
  return new Map(
    rows.map(({ n, id, version, digest, own }) => [
      items[Number(n) - 1].prepared.key,
      { id: Number(id), version: Number(version), digest, own },
    ]),
  );
}
