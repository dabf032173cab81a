import type { Knex } from 'knex';

/** Lets deliveries be tried again: one, or all dead ones (of a source). */
export async function replayDeliveries(
  knex: Knex,
  which: { id: number } | { source?: string },
): Promise<number> {
  const query = knex('deliveries').update({
    state: 'pending',
    attempts: 0,
    error: null,
    events: null,
    processed_at: null,
  });
  if ('id' in which) return query.where({ id: which.id });
  query.where({ state: 'dead' });
  return which.source ? query.where({ source: which.source }) : query;
}
