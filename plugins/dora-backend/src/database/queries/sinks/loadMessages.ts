import type { OutgoingMessage } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';

export interface LoadedMessage extends OutgoingMessage {
  id: number;
}

interface DbMessage {
  id: string;
  kind: string;
  message_key: string;
  subject: string;
  occurred_at: Date;
  event: string;
  service_ref: string | null;
  deployed_before: boolean;
}

/**
 * What a sink is to be told next, in the order in which it was learned. What
 * stands beside each message is as it is known now: which entity the service is,
 * and whether it had been deployed there before.
 */
export async function loadMessages(
  knex: Knex,
  { sink, limit }: { sink: string; limit: number },
): Promise<LoadedMessage[]> {
  const { rows } = await knex.raw<{ rows: DbMessage[] }>(
    `WITH next AS (
       SELECT id, kind, message_key, subject, occurred_at, event, event::json AS fact
         FROM outgoing_messages
        WHERE sink = :sink AND state = 'pending'
        ORDER BY id
        LIMIT :limit
     )
     SELECT next.id, next.kind, next.message_key, next.subject,
            next.occurred_at, next.event,
            CASE WHEN service.resolved THEN service.ref END AS service_ref,
            fact->>'type' = 'deployment' AND EXISTS (
              SELECT FROM deployments AS earlier
                JOIN service_keys AS alias ON alias.id = earlier.key_id
                JOIN environments AS environment
                  ON environment.id = earlier.environment_id
               WHERE alias.service_id = key.service_id
                 AND environment.name = fact->>'environment'
                 AND earlier.status = 'success'
                 AND earlier.finished_at < next.occurred_at
            ) AS deployed_before
       FROM next
       LEFT JOIN service_keys AS key ON key.key = fact->>'service'
       LEFT JOIN services AS service ON service.id = key.service_id
      ORDER BY next.id`,
    { sink, limit },
  );
  return rows.map(row => ({
    id: Number(row.id),
    kind: row.kind,
    key: row.message_key,
    subject: row.subject,
    at: row.occurred_at.toISOString(),
    event: JSON.parse(row.event),
    serviceRef: row.service_ref ?? undefined,
    deployedBefore: row.deployed_before,
  }));
}
