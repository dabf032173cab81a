import type { Knex } from 'knex';

/**
 * Lets all messages that a sink refused be sent again.
 *
 * @returns how many there were
 */
export async function retryMessages(
  knex: Knex,
  { sink }: { sink: string },
): Promise<number> {
  return knex('outgoing_messages')
    .update({ state: 'pending', error: null, ended_at: null })
    .where({ sink, state: 'dead' });
}
