import type { Knex } from 'knex';

/** Tickets that a group opened on a day. */
export interface TicketDay {
  group: string;
  /** `YYYY-MM-DD`. */
  day: string;
  tickets: number;
}

/** Writes days; one that is there already gets the new number. */
export async function saveTicketDays(
  knex: Knex,
  days: readonly TicketDay[],
  { demo }: { demo: boolean },
): Promise<void> {
  await knex.raw(
    `INSERT INTO support_ticket_days (group_ref, day, tickets, demo)
     SELECT ref, day, tickets, :demo
       FROM unnest(:refs::text[], :days::date[], :tickets::integer[])
            AS reported (ref, day, tickets)
         ON CONFLICT (group_ref, day) DO UPDATE
        SET tickets = excluded.tickets, demo = excluded.demo`,
    {
      demo,
      refs: days.map(({ group }) => group),
      days: days.map(({ day }) => day),
      tickets: days.map(({ tickets }) => tickets),
    },
  );
}

/** Does nothing in a database that never had tickets. */
export async function removeDemoTickets(trx: Knex.Transaction): Promise<void> {
  if (await trx.schema.hasTable('support_ticket_days'))
    await trx('support_ticket_days').where({ demo: true }).delete();
}
