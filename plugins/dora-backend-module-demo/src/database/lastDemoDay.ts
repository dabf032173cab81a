import type { Knex } from 'knex';
import { DEMO_SOURCES } from '../domain/delivery';

/** Day of the newest deployment of the demo, as `2026-11-25`; undefined when there is none. */
export async function lastDemoDay(knex: Knex): Promise<string | undefined> {
  const { rows } = await knex.raw<{ rows: Array<{ day: string | null }> }>(
    `SELECT to_char(max(d.finished_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day
       FROM deployments AS d JOIN sources AS s ON s.id = d.source_id
      WHERE s.name = :source`,
    { source: DEMO_SOURCES.delivery },
  );
  return rows[0].day ?? undefined;
}
