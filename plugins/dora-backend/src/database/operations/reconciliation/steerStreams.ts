import type { Knex } from 'knex';

interface Which {
  source: string;
  /** Undefined for all. */
  repositories?: string[];
}

function streamsOf(knex: Knex, { source, repositories }: Which) {
  const query = knex('reconciliation_streams').where({ source });
  return repositories ? query.whereIn('repository', repositories) : query;
}

/** Lets lists be read again from a moment on, at once. @returns how many */
export async function startBackfill(
  knex: Knex,
  which: Which & { from: Date; except: string },
): Promise<number> {
  return streamsOf(knex, which)
    .whereNot({ stream: which.except })
    .update({
      revision: knex.raw('revision + 1'),
      paused: false,
      pass_since: which.from,
      pass_started_at: null,
      cursor: null,
      reached_at: null,
      not_before: knex.fn.now(),
      failures: 0,
      last_error: null,
      pages: 0,
      events: 0,
      added: 0,
      rejected: 0,
    });
}

/** Stops lists, or lets them go on where they were. @returns how many */
export async function pauseStreams(
  knex: Knex,
  which: Which & { paused: boolean; only?: string },
): Promise<number> {
  return streamsOf(knex, which)
    .whereNot({ paused: which.paused })
    .where(which.only === undefined ? {} : { stream: which.only })
    .update({
      revision: knex.raw('revision + 1'),
      paused: which.paused,
      ...(which.paused ? {} : { not_before: knex.fn.now() }),
    });
}

/**
 * Ends passes before they are through: from here on only what is new is read.
 * What they would have read stays unread. @returns how many
 */
export async function endPasses(knex: Knex, which: Which): Promise<number> {
  return streamsOf(knex, which)
    .where(query =>
      query.whereNotNull('pass_since').orWhereNull('read_through'),
    )
    .update({
      revision: knex.raw('revision + 1'),
      read_through: knex.raw('COALESCE(read_through, now())'),
      pass_since: null,
      pass_started_at: null,
      cursor: null,
      reached_at: null,
      failures: 0,
      last_error: null,
    });
}

/** Leaves all lists of an owner alone until a moment. */
export async function postponeStreams(
  knex: Knex,
  options: { source: string; prefix: string; until: Date; reason: string },
): Promise<void> {
  await knex('reconciliation_streams')
    .where({ source: options.source })
    .whereRaw('starts_with(repository, ?)', [options.prefix])
    .where('not_before', '<', options.until)
    .update({ not_before: options.until, last_error: options.reason });
}
