import type {
  DeliveryState,
  DeliverySummary,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { Delivery } from '../../domain/deliveries';

/** bigint comes as text, timestamptz as Date. */
interface DbDeliverySummary {
  id: string;
  source: string;
  delivery_key: string;
  event_type: string;
  state: DeliveryState;
  attempts: number;
  error: string | null;
  events: number | null;
  bytes: number;
  received_at: Date;
  processed_at: Date | null;
}

interface DbDelivery extends DbDeliverySummary {
  headers: Record<string, string>;
  body: Buffer;
}

const SUMMARY = `id, source, delivery_key, event_type, state, attempts, error, events,
            octet_length(body) AS bytes, received_at, processed_at`;

export interface QueryDeliveriesOptions {
  source?: string;
  state?: DeliveryState;
  /** Only those with a smaller id. */
  before?: number;
  limit: number;
}

/** Newest first. */
export async function queryDeliveries(
  knex: Knex,
  { source, state, before, limit }: QueryDeliveriesOptions,
): Promise<DeliverySummary[]> {
  const { rows } = await knex.raw<{ rows: DbDeliverySummary[] }>(
    `SELECT ${SUMMARY}
       FROM deliveries
      WHERE (:source::text IS NULL OR source = :source)
        AND (:state::text IS NULL OR state = :state)
        AND (:before::bigint IS NULL OR id < :before)
      ORDER BY id DESC
      LIMIT :limit`,
    {
      source: source ?? null,
      state: state ?? null,
      before: before ?? null,
      limit,
    },
  );
  return rows.map(toSummary);
}

/** Deliveries with their bodies, oldest first. */
export async function findDeliveries(
  knex: Knex,
  ids: number[],
): Promise<Delivery[]> {
  const { rows } = await knex.raw<{ rows: DbDelivery[] }>(
    `SELECT ${SUMMARY}, headers, body FROM deliveries
      WHERE id = ANY(:ids::bigint[]) ORDER BY id`,
    { ids },
  );
  return rows.map(toDelivery);
}

/** One delivery with its body. */
export async function findDelivery(
  knex: Knex,
  id: number,
): Promise<Delivery | undefined> {
  const [found] = await findDeliveries(knex, [id]);
  return found;
}

function toDelivery(row: DbDelivery): Delivery {
  return { ...toSummary(row), headers: row.headers, body: row.body };
}

function toSummary(row: DbDeliverySummary): DeliverySummary {
  return {
    id: row.id,
    source: row.source,
    deliveryKey: row.delivery_key,
    eventType: row.event_type,
    state: row.state,
    attempts: row.attempts,
    reason: row.error ?? undefined,
    events: row.events ?? undefined,
    bytes: row.bytes,
    receivedAt: row.received_at.toISOString(),
    processedAt: row.processed_at?.toISOString(),
  };
}
