import type { Knex } from 'knex';
import type { WaveRecord } from '../../domain/WaveRecord';

interface DbWave {
  id: string;
  title: string;
  kind: WaveRecord['kind'];
  state: WaveRecord['state'];
  definition_id: string;
  definition_key: string;
  definition_version: number;
  definition_title: string;
  prompt: string | null;
  modules: string[];
  audience: string[];
  k_headline: number;
  k_items: number;
  k_comments: number;
  opens_at: Date | null;
  opened_at: Date | null;
  closes_at: Date;
  published_at: Date | null;
  void_reason: WaveRecord['voidReason'];
  reminders_sent: number;
  invited: number | null;
  answered: number | null;
  organisation_median: string | null;
  demo: boolean;
}

// While a wave is open, who answered is counted; later the number is stored.
const SELECT = `
  SELECT wave.*, definition.key AS definition_key, definition.version AS definition_version,
         definition.title AS definition_title,
         CASE WHEN wave.state IN ('open', 'closing') THEN (
           SELECT count(*)::integer FROM wave_members
            WHERE wave_id = wave.id AND invited AND responded
         ) ELSE wave.answered END AS answered,
         CASE WHEN wave.state = 'open' AND wave.kind = 'event' THEN (
           SELECT count(*)::integer FROM wave_members WHERE wave_id = wave.id AND invited
         ) ELSE wave.invited END AS invited
    FROM survey_waves AS wave
    JOIN survey_definitions AS definition ON definition.id = wave.definition_id`;

function toRecord(row: DbWave): WaveRecord {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    state: row.state,
    definitionId: row.definition_id,
    definition: {
      key: row.definition_key,
      version: row.definition_version,
      title: row.definition_title,
    },
    modules: row.modules,
    prompt: row.prompt,
    audience: row.audience,
    thresholds: {
      headline: row.k_headline,
      items: row.k_items,
      comments: row.k_comments,
    },
    opensAt: row.opens_at,
    openedAt: row.opened_at,
    closesAt: row.closes_at,
    publishedAt: row.published_at,
    voidReason: row.void_reason,
    remindersSent: row.reminders_sent,
    invited: row.invited,
    answered: row.answered,
    organisationMedian:
      row.organisation_median === null ? null : Number(row.organisation_median),
    demo: row.demo,
  };
}

async function select(
  knex: Knex,
  where: string,
  bindings: Knex.RawBinding[] = [],
): Promise<WaveRecord[]> {
  // `answered` and `invited` come twice; the later ones count.
  const { rows } = await knex.raw<{ rows: DbWave[] }>(
    `${SELECT} ${where}`,
    bindings,
  );
  return rows.map(toRecord);
}

const NEWEST_FIRST =
  'ORDER BY COALESCE(wave.opened_at, wave.opens_at, wave.created_at) DESC, wave.id';

export async function findWave(
  knex: Knex,
  id: string,
): Promise<WaveRecord | undefined> {
  const [wave] = await select(knex, 'WHERE wave.id = ?', [id]);
  return wave;
}

/** Newest first. */
export const listWaves = (knex: Knex) => select(knex, NEWEST_FIRST);

export const listWavesIn = (knex: Knex, states: WaveRecord['state'][]) =>
  select(knex, `WHERE wave.state = ANY(?) ${NEWEST_FIRST}`, [states]);

/** Open waves in which a person is invited. */
export const listWavesInviting = (knex: Knex, userRef: string, now: Date) =>
  select(
    knex,
    `JOIN wave_members AS member ON member.wave_id = wave.id
     WHERE member.user_ref = ? AND member.invited
       AND wave.state = 'open' AND wave.closes_at > ?
     ORDER BY wave.closes_at, wave.id`,
    [userRef, now],
  );

/** Surveys, no micro-prompts, newest first. */
export const listSurveys = (knex: Knex) =>
  select(knex, `WHERE wave.kind <> 'event' ${NEWEST_FIRST}`);

/** Surveys, no micro-prompts, in whose tree a group is, newest first. */
export const listWavesOfGroup = (knex: Knex, groupRef: string) =>
  select(
    knex,
    `JOIN wave_groups ON wave_groups.wave_id = wave.id AND group_ref = ?
     WHERE wave.kind <> 'event' ${NEWEST_FIRST}`,
    [groupRef],
  );

/** The published survey before one, that asked the same. */
export async function findWaveBefore(
  knex: Knex,
  wave: WaveRecord,
): Promise<WaveRecord | undefined> {
  const [before] = await select(
    knex,
    `WHERE wave.kind <> 'event' AND wave.state = 'published' AND wave.definition_id = ?
       AND wave.id <> ? AND wave.opened_at < ?
     ORDER BY wave.opened_at DESC LIMIT 1`,
    [wave.definitionId, wave.id, wave.openedAt],
  );
  return before;
}
