import type { RefusedMessage } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

/** How sending to a sink goes. */
export interface SinkRow {
  id: string;
  failures: number;
  error: string | null;
  pausedUntil: Date | null;
  sentAt: Date | null;
}

export async function querySinks(knex: Knex): Promise<SinkRow[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      id: string;
      failures: number;
      error: string | null;
      paused_until: Date | null;
      sent_at: Date | null;
    }>;
  }>(`SELECT id, failures, error, paused_until, sent_at FROM sinks`);
  return rows.map(row => ({
    id: row.id,
    failures: row.failures,
    error: row.error,
    pausedUntil: row.paused_until,
    sentAt: row.sent_at,
  }));
}

export interface WaitingCount {
  sink: string;
  state: 'pending' | 'dead';
  count: number;
  /** When the oldest of them was written. */
  since: Date;
}

/** What waits for each sink, and what it refused. */
export async function countWaiting(knex: Knex): Promise<WaitingCount[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      sink: string;
      state: 'pending' | 'dead';
      count: string;
      since: Date;
    }>;
  }>(
    `SELECT sink, state, count(*) AS count, min(created_at) AS since
       FROM outgoing_messages WHERE state <> 'sent' GROUP BY sink, state`,
  );
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

/** Messages that a sink refused, newest first. */
export async function queryRefused(
  knex: Knex,
  options: { sink: string; before?: number; limit: number },
): Promise<RefusedMessage[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      id: string;
      kind: string;
      subject: string;
      occurred_at: Date;
      event: string;
      attempts: number;
      error: string | null;
      ended_at: Date;
    }>;
  }>(
    `SELECT id, kind, subject, occurred_at, event, attempts, error, ended_at
       FROM outgoing_messages
      WHERE sink = :sink AND state = 'dead'
        AND (:before::bigint IS NULL OR id < :before)
      ORDER BY id DESC
      LIMIT :limit`,
    { ...options, before: options.before ?? null },
  );
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    occurredAt: row.occurred_at.toISOString(),
    event: JSON.parse(row.event),
    attempts: row.attempts,
    reason: row.error ?? '',
    refusedAt: row.ended_at.toISOString(),
  }));
}
