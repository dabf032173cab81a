import { TestDatabases } from '@backstage/backend-test-utils';
import { variedResponses } from '../__testUtils__/answers';
import { createLab, type Lab } from '../__testUtils__/createLab';
import { organisationOf } from '../__testUtils__/organisation';
import { runUntilKilled } from '../__testUtils__/runUntilKilled';

jest.setTimeout(600_000);

const CLOSE = require.resolve('../__testUtils__/closeUntilKilled.ts');
const ANSWER = require.resolve('../__testUtils__/answerUntilKilled.ts');

/** Statements after which the process is killed, one for each life. */
const LIVES = [3, 9, 15, 21];

/** Everything that a wave leaves, without ids. */
const contents = async ({ knex }: Lab) => ({
  responses: (await knex('responses').select('cell_ref', 'eligible', 'answers'))
    .map(row => JSON.stringify(row))
    .sort(),
  comments: await knex('comments').orderBy('body').select('group_ref', 'body'),
  results: await knex('wave_results')
    .orderBy('position')
    .select('group_ref', 'metric', 'published', 'figures'),
  staged: await knex('staged_responses'),
  stagedComments: await knex('staged_comments'),
  groups: await knex('wave_groups')
    .orderBy('group_ref')
    .select('group_ref', 'invited', 'answered'),
});

const connectionOf = ({ knex }: Lab) => {
  const settings = knex.client.connectionSettings;
  // Knex hides the password from whoever copies the settings.
  return { ...settings, password: settings.password };
};

describe('a backend that is killed while people answer', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('has every answer that it acknowledged, once', async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', 60),
    });
    const wave = await lab.open();
    const work = {
      connection: connectionOf(lab),
      waveId: wave.id,
      now: lab.state.now,
      responses: variedResponses(lab.state.organisation.users, () => ({
        comment: 'A comment',
      })),
    };
    const acknowledged = new Set<string>();
    for (const lines of [1, 23]) {
      const life = await runUntilKilled(ANSWER, { work, lines });
      expect(life.killed).toBe(true);
      for (const line of life.lines) acknowledged.add(line);
      const stored = await lab
        .knex('wave_members')
        .where({ responded: true })
        .pluck('user_ref');
      expect(stored).toEqual(expect.arrayContaining([...acknowledged]));
      // Taking part and what was said: both or neither.
      expect(await lab.knex('staged_responses')).toHaveLength(stored.length);
      expect(await lab.knex('staged_comments')).toHaveLength(stored.length);
    }
    const last = await runUntilKilled(ANSWER, {
      work,
      lines: Infinity,
    });
    expect(last.killed).toBe(false);
    expect(await lab.knex('staged_responses')).toHaveLength(60);
    expect(await lab.close(wave)).toMatchObject({ answeredPercent: 100 });
  });
});

describe('a close that is killed', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  const prepare = async () => {
    const lab = await createLab(databases, {
      organisation: organisationOf('eng', {
        own: 3,
        below: { ads: 9, shop: 12, web: 4 },
      }),
    });
    const wave = await lab.open();
    await lab.answer(
      wave,
      variedResponses(lab.state.organisation.users, i => ({
        comment: `Comment ${i}`,
      })),
    );
    lab.daysPass(14);
    return { lab, wave };
  };

  it('is taken up: the same results, nothing twice, nothing lost (A5)', async () => {
    const whole = await prepare();
    await whole.lab.closer.finish(whole.wave.id);
    const expected = await contents(whole.lab);
    expect(expected.responses).toHaveLength(28);

    const { lab, wave } = await prepare();
    const work = {
      connection: connectionOf(lab),
      waveId: wave.id,
      now: lab.state.now,
    };
    let kills = 0;
    for (const lines of LIVES) {
      const { killed } = await runUntilKilled(CLOSE, {
        work,
        lines,
      });
      if (killed) kills += 1;
      const { state } = await lab.waves.get(wave.id);
      // Never half of it: all answers are still staged, or all is published.
      const { length } = await lab.knex('staged_responses');
      expect(length).toBe(state === 'published' ? 0 : 28);
    }
    expect(kills).toBeGreaterThan(2);
    await lab.keeper.tend();
    await lab.keeper.tend();
    expect(await lab.waves.get(wave.id)).toMatchObject({ state: 'published' });
    expect(await contents(lab)).toEqual(expected);
  });
});
