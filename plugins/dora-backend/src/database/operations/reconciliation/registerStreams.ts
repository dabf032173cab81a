import type { Knex } from 'knex';

/** Makes a row for each list of each repository, unless it is there. */
export async function registerStreams(
  knex: Knex,
  options: {
    source: string;
    repositories: string[];
    streams: string[];
    /** When they are to be read first. */
    now: Date;
  },
): Promise<void> {
  await knex.raw(
    `INSERT INTO reconciliation_streams (source, repository, stream, not_before)
     SELECT :source, repository, stream, :now
       FROM unnest(:repositories::text[]) WITH ORDINALITY AS r (repository, a)
      CROSS JOIN unnest(:streams::text[]) WITH ORDINALITY AS s (stream, b)
      ORDER BY a, b
         ON CONFLICT (source, repository, stream) DO NOTHING`,
    options,
  );
}
