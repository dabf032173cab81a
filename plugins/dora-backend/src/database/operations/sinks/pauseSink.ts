import type { Knex } from 'knex';

/** Longest pause that doubles from time to time; a sink may ask for more, up to an hour. */
const LONGEST_SECONDS = 300;

/** The sink took nothing: it is left alone for a while, each time for longer. */
export async function pauseSink(
  knex: Knex,
  options: { sink: string; reason: string; retryAfterMs: number | undefined },
): Promise<void> {
  const asked = Math.min((options.retryAfterMs ?? 0) / 1_000, 3_600);
  await knex.raw(
    `UPDATE sinks
        SET failures = failures + 1, error = :reason,
            paused_until = now() + interval '1 second' * greatest(
              :asked::double precision,
              least(power(2, least(failures, 10)), :longest))
      WHERE id = :sink`,
    {
      sink: options.sink,
      reason: options.reason,
      asked,
      longest: LONGEST_SECONDS,
    },
  );
}

/** Lets a sink be tried at once. */
export async function resumeSink(knex: Knex, sink: string): Promise<void> {
  await knex.raw(`UPDATE sinks SET paused_until = NULL WHERE id = :sink`, {
    sink,
  });
}
