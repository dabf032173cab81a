import type { Knex } from 'knex';

/**
 * Makes a backend the one that sends to a sink, unless another one is, or the
 * sink is to be left alone.
 *
 * @returns whether it is ours, for the seconds given
 */
export async function holdSink(
  knex: Knex,
  options: { sink: string; holder: string; seconds: number },
): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `INSERT INTO sinks (id, holder, held_until)
     VALUES (:sink, :holder, now() + :seconds * interval '1 second')
         ON CONFLICT (id) DO UPDATE
        SET holder = excluded.holder, held_until = excluded.held_until
      WHERE (sinks.holder IS NULL OR sinks.holder = excluded.holder
             OR sinks.held_until < now())
        AND (sinks.paused_until IS NULL OR sinks.paused_until <= now())
     RETURNING id`,
    options,
  );
  return rows.length > 0;
}

/** Lets another backend send at once. */
export async function releaseSink(
  knex: Knex,
  options: { sink: string; holder: string },
): Promise<void> {
  await knex.raw(
    `UPDATE sinks SET holder = NULL, held_until = NULL
      WHERE id = :sink AND holder = :holder`,
    options,
  );
}
