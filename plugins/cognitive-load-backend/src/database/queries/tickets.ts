import type { Knex } from 'knex';

/** Whether anybody ever reported tickets. */
export async function hasTickets(knex: Knex): Promise<boolean> {
  return (await knex('support_ticket_days').first('day')) !== undefined;
}

/** Tickets by day since a day, of these groups together. */
export async function listTicketDays(
  knex: Knex,
  groups: readonly string[],
  since: string,
): Promise<Array<{ day: string; count: number }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ day: string; count: number }>;
  }>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, sum(tickets)::int AS count
       FROM support_ticket_days
      WHERE group_ref = ANY(:groups::text[]) AND day >= :since::date
      GROUP BY day
      ORDER BY day`,
    { groups: [...groups], since },
  );
  return rows;
}

/** Up to when the demo has tickets; undefined when it has none. */
export async function lastDemoTicketDay(
  knex: Knex,
): Promise<string | undefined> {
  const { rows } = await knex.raw<{ rows: Array<{ day: string | null }> }>(
    `SELECT to_char(max(day), 'YYYY-MM-DD') AS day
       FROM support_ticket_days WHERE demo`,
  );
  return rows[0].day ?? undefined;
}
