import type { Knex } from 'knex';

/** The sink took a message, and so works. */
export async function endSent(
  knex: Knex,
  { id, sink }: { id: number; sink: string },
): Promise<void> {
  await knex.raw(
    `WITH sent AS (
       UPDATE outgoing_messages
          SET state = 'sent', event = NULL, error = NULL, ended_at = now()
        WHERE id = :id AND state = 'pending'
     )
     UPDATE sinks SET sent_at = now(), failures = 0, error = NULL,
                      paused_until = NULL
      WHERE id = :sink`,
    { id, sink },
  );
}

/** The sink refused a message for good: it stays, with the reason, and holds up no other. */
export async function endRefused(
  knex: Knex,
  { id, reason }: { id: number; reason: string },
): Promise<void> {
  await knex.raw(
    `UPDATE outgoing_messages
        SET state = 'dead', attempts = attempts + 1, error = :reason,
            ended_at = now()
      WHERE id = :id AND state = 'pending'`,
    { id, reason },
  );
}
