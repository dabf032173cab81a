import type { Knex } from 'knex';

const BATCH = 1_000;

/**
 * Deletes messages that a sink has and that lie too far back to be planned
 * again, in small steps. What waits, and what was refused, stays.
 */
export async function pruneMessages(
  knex: Knex,
  { sink, before }: { sink: string; before: Date },
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `DELETE FROM outgoing_messages WHERE id IN (
         SELECT id FROM outgoing_messages
          WHERE sink = :sink AND state = 'sent' AND ended_at < :before
          LIMIT :batch)`,
      { sink, before, batch: BATCH },
    );
    deleted += rowCount;
    if (rowCount < BATCH) return deleted;
  }
}
