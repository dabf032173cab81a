import type { Knex } from 'knex';
import type { PlannedMessage } from '../../../domain/outgoing';
import { arrayLiteral } from '../facts/arrayLiteral';

/**
 * Writes what sinks are to be told beside the events that it tells of, in their
 * transaction and under the locks of their names: of one service, ids follow
 * the order of commits. What was planned before stays as it is.
 */
export async function insertMessages(
  tx: Knex.Transaction,
  messages: PlannedMessage[],
): Promise<void> {
  if (!messages.length) return;
  await tx.raw(
    `INSERT INTO outgoing_messages
            (sink, message_key, subject, kind, occurred_at, event, state)
     SELECT sink, message_key, subject, kind, occurred_at, event, 'pending'
       FROM unnest(:sinks::text[], :keys::text[], :subjects::text[],
                   :kinds::text[], :moments::timestamptz[], :events::text[])
            WITH ORDINALITY
            AS new (sink, message_key, subject, kind, occurred_at, event, n)
      ORDER BY n
         ON CONFLICT (sink, message_key) DO NOTHING`,
    {
      sinks: arrayLiteral(messages.map(({ sink }) => sink)),
      keys: arrayLiteral(messages.map(({ key }) => key)),
      subjects: arrayLiteral(messages.map(({ subject }) => subject)),
      kinds: arrayLiteral(messages.map(({ kind }) => kind)),
      moments: arrayLiteral(messages.map(({ at }) => at)),
      events: arrayLiteral(messages.map(({ event }) => JSON.stringify(event))),
    },
  );
}
