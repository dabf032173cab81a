import { TestDatabases } from '@backstage/backend-test-utils';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { variedResponses } from '../__testUtils__/answers';
import { createLab, type Lab } from '../__testUtils__/createLab';
import { organisationOf } from '../__testUtils__/organisation';

jest.setTimeout(300_000);

/** Statements after which the process is killed, one for each life. */
const LIVES = [2, 6, 9, 13, 16, 19, 22];

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
    const settings = lab.knex.client.connectionSettings;
    const connection = { ...settings, password: settings.password };
    let killed = 0;
    for (const statements of LIVES) {
      const child = spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          require.resolve('../__testUtils__/closeUntilKilled.ts'),
        ],
        {
          env: {
            ...process.env,
            CLOSE_WORK: JSON.stringify({
              connection,
              waveId: wave.id,
              now: lab.state.now,
            }),
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise<string | null>(resolve =>
        child.once('exit', (_code, signal) => resolve(signal)),
      );
      let heard = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        heard += line ? 1 : 0;
        if (heard === statements) child.kill('SIGKILL');
      }
      if ((await ended) === 'SIGKILL') killed += 1;
      const { state } = await lab.waves.get(wave.id);
      // Never half of it: all answers are still staged, or all is published.
      const { length } = await lab.knex('staged_responses');
      expect(length).toBe(state === 'published' ? 0 : 28);
    }
    expect(killed).toBeGreaterThan(3);
    await lab.keeper.tend();
    await lab.keeper.tend();
    expect(await lab.waves.get(wave.id)).toMatchObject({ state: 'published' });
    expect(await contents(lab)).toEqual(expected);
  });
});
