import type { Knex } from 'knex';

/**
 * Takes the turn of a person to be prompted, and keeps them quiet until a day.
 *
 * @returns whether they may be prompted today
 */
export async function takeTurn(
  trx: Knex.Transaction,
  userRef: string,
  days: { today: string; quietUntil: string },
): Promise<boolean> {
  const { rows } = await trx.raw(
    `INSERT INTO prompt_ledger (user_ref, quiet_until) VALUES (?, ?)
     ON CONFLICT (user_ref) DO UPDATE SET quiet_until = excluded.quiet_until
      WHERE prompt_ledger.quiet_until <= ? RETURNING user_ref`,
    [userRef, days.quietUntil, days.today],
  );
  return rows.length > 0;
}

/** Keeps a person quiet until a day, or longer if they are already. */
export async function keepQuiet(
  trx: Knex.Transaction,
  userRef: string,
  quietUntil: string,
): Promise<void> {
  await trx.raw(
    `INSERT INTO prompt_ledger (user_ref, quiet_until) VALUES (?, ?)
     ON CONFLICT (user_ref) DO UPDATE
        SET quiet_until = GREATEST(prompt_ledger.quiet_until, excluded.quiet_until)`,
    [userRef, quietUntil],
  );
}

/** Whether one of the frozen people of a batch was not asked in it yet; locked. */
export async function lockPromptable(
  trx: Knex.Transaction,
  waveId: string,
  userRef: string,
): Promise<boolean> {
  const row = await trx('wave_members')
    .where({ wave_id: waveId, user_ref: userRef, invited: false })
    .forUpdate()
    .first('user_ref');
  return row !== undefined;
}

export async function invitePrompted(
  trx: Knex.Transaction,
  waveId: string,
  userRef: string,
): Promise<void> {
  await trx('wave_members')
    .where({ wave_id: waveId, user_ref: userRef })
    .update({ invited: true });
}

/** Forgets whose quiet time is over. */
export async function forgetQuiet(knex: Knex, today: string): Promise<void> {
  await knex('prompt_ledger').where('quiet_until', '<=', today).delete();
}
