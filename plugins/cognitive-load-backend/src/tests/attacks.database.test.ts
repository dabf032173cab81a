import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { SurveyResponse } from '@boardwalk/plugin-cognitive-load-common';
import { variedResponses } from '../__testUtils__/answers';
import { createLab } from '../__testUtils__/createLab';
import { group, organisationOf, user } from '../__testUtils__/organisation';
import { denyOnce, startSurveys } from '../__testUtils__/startSurveys';

jest.setTimeout(120_000);

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

describe('neither tables nor logs pair a person with an answer', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('leaves nothing to join by after the close (attack 10, A4)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 40),
    });
    const { users } = lab.state.organisation;
    const wave = await lab.open();
    const responses = variedResponses(users, i => ({
      comment: `Comment ${i}`,
    }));
    await lab.answer(wave, responses);
    const before = await lab.knex.raw(
      'SELECT count(*)::integer AS pairs FROM staged_responses r JOIN wave_members m ON r.xmin = m.xmin',
    );
    // While it is open they share a transaction; that is what has to end.
    expect(before.rows[0].pairs).toBe(40);
    await lab.close(wave);

    for (const table of ['responses', 'comments', 'wave_results']) {
      const { rows } = await lab.knex.raw(
        `SELECT count(*)::integer AS pairs FROM ${table} r JOIN wave_members m ON r.xmin = m.xmin`,
      );
      expect(rows[0].pairs).toBe(0);
      const kinds = await lab.knex.raw(
        `SELECT count(DISTINCT xmin::text)::integer AS n FROM ${table}`,
      );
      expect(kinds.rows[0].n).toBe(1);
    }
    expect(await lab.knex('staged_responses')).toEqual([]);
    expect(await lab.knex('staged_comments')).toEqual([]);

    // No column of theirs has a time or a sequence.
    const { rows: columns } = await lab.knex.raw(
      `SELECT column_name, data_type, column_default FROM information_schema.columns
        WHERE table_name IN ('responses', 'comments', 'wave_members', 'staged_responses', 'staged_comments')
          AND table_schema = current_schema()`,
    );
    expect(columns.length).toBeGreaterThan(20);
    for (const { data_type, column_default } of columns) {
      expect(data_type).not.toMatch(/time|date|integer|serial/);
      expect(column_default ?? '').not.toMatch(/nextval|now/);
    }
    // Neither does the order on disk follow the order of answering.
    const answered = responses.map(([, { answers }]) => answers);
    const onDisk = await lab.knex('responses').orderBy('ctid').pluck('answers');
    expect(onDisk).toHaveLength(40);
    expect(onDisk).not.toEqual(answered);
    const members = await lab
      .knex('wave_members')
      .orderBy('ctid')
      .pluck('user_ref');
    expect(members).not.toEqual(responses.map(([who]) => who));
  });

  it('stores nobody alone who does not count in the index (attack 10)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        own: 2,
        below: { ads: 9, shop: 9 },
      }),
    });
    const { users } = lab.state.organisation;
    const wave = await lab.open();
    await lab.answer(
      wave,
      variedResponses(users, i => (i < 2 ? { recent: 'never' } : {})).map(
        ([who, response], i) => [
          who,
          // The second of those who never deploy says nothing of satisfaction.
          i === 1
            ? { ...response, answers: { ...response.answers, sat: null } }
            : response,
        ],
      ),
    );
    await lab.close(wave);
    const index = await lab.rowsOf(wave, 'index');
    expect(index).toMatchObject({
      eng: { n: 18 },
      ads: { n: 9 },
      shop: { n: 9 },
    });
    // Alone in the group of the two, the first would be found by their box.
    const satisfaction = await lab.rowsOf(wave, 'satisfaction');
    expect(satisfaction).toMatchObject({ eng: { n: 19 }, ads: null });
    const cells = await lab
      .knex('responses')
      .where({ eligible: false })
      .pluck('cell_ref');
    expect(cells).toEqual([group('eng'), group('eng')]);
  });

  it('keeps who took part for 30 days, comments for a year, answers for two', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 12),
    });
    const wave = await lab.open();
    await lab.answer(
      wave,
      variedResponses(lab.state.organisation.users, () => ({ comment: 'x' })),
    );
    await lab.close(wave);
    const { rows } = await lab.results.getOverview({ wave: wave.id });
    const count = async (table: string, where = 'true') =>
      (await lab.knex(table).whereRaw(where)).length;
    const left = async () => [
      await count('wave_members', 'responded IS NOT NULL'),
      await count('comments'),
      await count('responses'),
    ];
    lab.daysPass(29);
    await lab.keeper.purge();
    expect(await left()).toEqual([12, 12, 12]);
    lab.daysPass(2);
    await lab.keeper.purge();
    expect(await left()).toEqual([0, 12, 12]);
    expect(await lab.results.getParticipation(wave.id)).toEqual({
      hidden: false,
      invited: 12,
      answeredPercent: 100,
    });
    lab.daysPass(340);
    await lab.keeper.purge();
    expect(await left()).toEqual([0, 0, 12]);
    lab.daysPass(366);
    await lab.keeper.purge();
    expect(await left()).toEqual([0, 0, 0]);
    expect((await lab.results.getOverview({ wave: wave.id })).rows).toEqual(
      rows,
    );
    await expect(lab.results.getHealth(wave.id)).rejects.toThrow('not kept');
  });

  it('audits and logs no answer, whatever happens (attack 11)', async () => {
    const surveys = await startSurveys(databases, {
      organisation: organisationOf('eng', 8),
    });
    const post = (path: string, who: string, body?: string | object) =>
      surveys.api
        .post(`/api/cognitive-load/v1/waves${path}`)
        .set('Authorization', mockCredentials.user.header(user(who)))
        .set('Content-Type', 'application/json')
        .send(body as string);
    const { body: wave } = await post('', 'ana', {
      title: 'Autumn',
      kind: 'scheduled',
      definition: { key: 'infra-load', version: 1 },
      audience: [group('eng')],
      closesAt: inDays(14),
    });
    await post(`/${wave.id}/open`, 'ana').expect(200);
    const events = surveys.audit.events.length;
    expect(events).toBe(2);

    const [[, response]] = variedResponses([
      { ref: user('eng-1'), memberOf: [group('eng')] },
    ]);
    const secret = { ...response, comment: 'telltale-comment' };
    const path = `/${wave.id}/responses`;
    await post(path, 'eng-1', secret).expect(204);
    await post(path, 'eng-1', secret).expect(409);
    await post(path, 'zoe', secret).expect(403);
    await post(path, 'eng-2', { ...secret, extra: 1 }).expect(400);
    await post(path, 'eng-2', '{"comment": "telltale-comment"').expect(400);
    await post(`/${wave.id}/opt-out`, 'eng-3').expect(204);
    denyOnce(surveys);
    await post(path, 'eng-2', secret).expect(403);

    // A database that breaks: the error of its driver quotes what was to be stored.
    await surveys.knex.raw(
      `ALTER TABLE staged_comments ADD CONSTRAINT broken CHECK (body NOT LIKE 'telltale%') NOT VALID`,
    );
    const broken = await post(path, 'eng-2', secret);
    expect(broken.status).toBe(503);
    expect(broken.text).not.toContain('telltale-comment');
    await surveys.knex.raw(
      'ALTER TABLE staged_comments DROP CONSTRAINT broken',
    );
    await post(path, 'eng-2', secret).expect(204);

    expect(surveys.audit.events).toHaveLength(events);
    const lines = surveys.loggers
      .flatMap(({ error, warn, info, debug }) =>
        [error, warn, info, debug].flatMap(level => level.mock.calls),
      )
      .map(line =>
        line
          .map(part =>
            part instanceof Error ? part.stack : JSON.stringify(part),
          )
          .join(' '),
      );
    expect(lines.join('\n')).not.toMatch(/eng-\d|zoe|telltale-comment/);
  });

  it('takes each person once, in time, and nobody else (attack 14, A1)', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', { below: { ads: 6, shop: 6 } }),
    });
    const { users } = lab.state.organisation;
    const responses = variedResponses(users);
    const [who, response] = responses[0];
    const draft = await lab.draft();
    const send = (person: string, sent: SurveyResponse = response) =>
      lab.answers.respond(draft.id, person, sent);
    await expect(send(who)).rejects.toMatchObject({ name: 'NotFoundError' });
    const wave = await lab.waves.open(draft.id);
    await expect(
      send(who, { ...response, homeGroup: group('shop') }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(send(user('zoe'), response)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(
      send(who, { ...response, answers: { know: 6 } }),
    ).rejects.toThrow('"know" has no answer 6');
    await expect(
      send(who, { ...response, answers: { other: 1 } }),
    ).rejects.toThrow('no question "other"');
    await expect(
      send(who, { ...response, comment: 'x'.repeat(501) }),
    ).rejects.toThrow('longer than 500');
    expect(await lab.knex('staged_responses')).toEqual([]);

    // Of many at once one is taken, by all backends together.
    const race = await Promise.allSettled(
      Array.from({ length: 12 }, () => send(who)),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      race.flatMap(one =>
        one.status === 'rejected' ? (one.reason as Error).name : [],
      ),
    ).toEqual(Array(11).fill('ConflictError'));
    expect(await lab.knex('staged_responses')).toHaveLength(1);
    await expect(lab.answers.optOut(wave.id, who)).rejects.toMatchObject({
      name: 'ConflictError',
    });

    lab.daysPass(14);
    await expect(send(responses[1][0])).rejects.toMatchObject({
      name: 'SurveyClosedError',
      statusCode: 410,
    });
    await lab.closer.finish(wave.id);
    await expect(send(responses[1][0])).rejects.toMatchObject({
      statusCode: 410,
    });
  });
});
