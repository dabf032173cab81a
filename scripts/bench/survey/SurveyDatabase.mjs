import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../../lib/postgres/client.mjs';
import { Problem } from '../../lib/problem.mjs';
import { createAnswers } from './organisation.mjs';

/** The portal looks once a minute for waves that are over. */
const PATIENCE_MS = 300_000;
const LOOK_MS = 20;

/** The tables of surveys, beside the portal. */
export class SurveyDatabase {
  /** @param {import('../../lib/postgres/client.mjs').Connection} connection */
  constructor(connection) {
    this.connection = connection;
  }

  query(work) {
    return withClient(this.connection, async client => {
      await client.query('SET search_path = "cognitive-load"');
      return work(client);
    });
  }

  /**
   * Writes a wave that was answered and is over but for its closing.
   *
   * @param {ReturnType<typeof import('./organisation.mjs').createOrganisation>} organisation
   * @param {{ daysAgo: number, seed: number }} options
   * @returns {Promise<string>} the id of the wave
   */
  async fillWave(organisation, { daysAgo, seed }) {
    const id = randomUUID();
    const { groups, members } = organisation;
    const { responses, comments } = createAnswers(organisation, seed);
    const took = new Set(responses.map(({ user }) => user));
    await this.query(async client => {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO survey_waves (id, definition_id, title, kind, state, modules,
                audience, k_headline, k_items, k_comments, opened_at, closes_at,
                invited, created_at)
         SELECT $1, id, 'Bench', 'scheduled', 'open', '{}', ARRAY[$2], 5, 8, 10,
                now() - $3 * interval '1 day' - interval '14 days',
                now() - $3 * interval '1 day', $4, now()
           FROM survey_definitions WHERE key = 'infra-load' AND version = 1`,
        [id, groups[0].ref, daysAgo, members.length],
      );
      await client.query(
        `INSERT INTO wave_groups (wave_id, group_ref, parent_ref, title, invited)
         SELECT $1, ref, parent, ref, invited
           FROM unnest($2::text[], $3::text[], $4::int[]) AS g (ref, parent, invited)`,
        [
          id,
          groups.map(({ ref }) => ref),
          groups.map(({ parent }) => parent),
          groups.map(({ invited }) => invited),
        ],
      );
      await client.query(
        `INSERT INTO wave_members (wave_id, user_ref, group_refs, invited, responded)
         SELECT $1, person, ARRAY[team], true, took
           FROM unnest($2::text[], $3::text[], $4::bool[]) AS m (person, team, took)`,
        [
          id,
          members.map(({ user }) => user),
          members.map(({ team }) => team),
          members.map(({ user }) => took.has(user)),
        ],
      );
      await client.query(
        `INSERT INTO staged_responses (id, wave_id, home_group_ref, recent, answers)
         SELECT gen_random_uuid(), $1, team, '30-days', answers::jsonb
           FROM unnest($2::text[], $3::text[]) AS r (team, answers)`,
        [
          id,
          responses.map(({ team }) => team),
          responses.map(({ answers }) => answers),
        ],
      );
      await client.query(
        `INSERT INTO staged_comments (id, wave_id, home_group_ref, body)
         SELECT gen_random_uuid(), $1, team, body
           FROM unnest($2::text[], $3::text[]) AS c (team, body)`,
        [
          id,
          comments.map(({ team }) => team),
          comments.map(({ body }) => body),
        ],
      );
      await client.query('COMMIT');
    });
    return id;
  }

  /**
   * Waits until the portal has closed and published a wave.
   *
   * @param {string} id
   * @param {() => void} look called again and again meanwhile
   * @returns {Promise<number>} seconds from the closing to the results
   */
  async timePublishing(id, look) {
    const end = Date.now() + PATIENCE_MS;
    let closing;
    return this.query(async client => {
      while (Date.now() < end) {
        const { rows } = await client.query(
          'SELECT state FROM survey_waves WHERE id = $1',
          [id],
        );
        const { state } = rows[0];
        look();
        if (state === 'closing') closing ??= performance.now();
        if (state === 'published') {
          if (closing === undefined) return LOOK_MS / 1_000;
          return (performance.now() - closing) / 1_000;
        }
        if (state === 'void') throw new Problem('The wave became void.');
        await sleep(LOOK_MS);
      }
      throw new Problem('The wave was not published in time.');
    });
  }

  /** How many groups of a wave are published. @param {string} id */
  async countPublished(id) {
    return this.query(async client => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM wave_results
          WHERE wave_id = $1 AND metric = 'index' AND published`,
        [id],
      );
      return rows[0].n;
    });
  }
}
