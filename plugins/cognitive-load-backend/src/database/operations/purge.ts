import type { Knex } from 'knex';

/** What is old enough to go: moments before which waves must have been published. */
export interface PurgeLimits {
  participation: Date;
  comments: Date;
  responses: Date;
}

/** Erases who took part, then comments, then answers. What is published stays. */
export async function purge(
  knex: Knex,
  { participation, comments, responses }: PurgeLimits,
): Promise<void> {
  const publishedBefore = (date: Date) =>
    knex('survey_waves').where('published_at', '<', date).select('id');
  await knex.transaction(async trx => {
    await trx('wave_members')
      .whereIn('wave_id', publishedBefore(participation))
      .whereRaw('(responded IS NOT NULL OR opted_out IS NOT NULL)')
      .update({ responded: null, opted_out: null });
    // Who was prompted is of no use afterwards.
    await trx('wave_members')
      .whereIn(
        'wave_id',
        publishedBefore(participation).where({ kind: 'event' }),
      )
      .delete();
    await trx('comments')
      .whereIn('wave_id', publishedBefore(comments))
      .delete();
    await trx('responses')
      .whereIn('wave_id', publishedBefore(responses))
      .delete();
  });
}
