import { TestDatabases } from '@backstage/backend-test-utils';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { engineDatabase } from '../__testUtils__/engineDatabase';

jest.setTimeout(180_000);

const LAST_ROUND = 60;
/** Answers after which the process is killed, one for each life. */
const LIVES = [1, 14, 27, 8];

/** What must be there after an answer: the events of a round, or its delivery. */
function promised(answer: string): string[] {
  const [kind, round] = answer.split(' ');
  return kind === 'hook'
    ? [answer]
    : Array.from({ length: 10 }, (_, index) => `event-${round}-${index}`);
}

describe('a backend that is killed', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('has everything that it acknowledged, exactly once', async () => {
    const knex = await engineDatabase(databases);
    // Knex hides the password from whoever copies the settings.
    const settings = knex.client.connectionSettings;
    const connection = { ...settings, password: settings.password };
    const acknowledged = new Set<string>();

    /** @returns whether it came to its end by itself */
    const live = async (first: number, answers: number): Promise<boolean> => {
      const child = spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          require.resolve('../__testUtils__/ingestUntilKilled.ts'),
        ],
        {
          env: {
            ...process.env,
            INGEST_WORK: JSON.stringify({
              connection,
              first,
              last: LAST_ROUND,
            }),
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise<number | null>(resolve =>
        child.once('exit', code => resolve(code)),
      );
      let heard = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        acknowledged.add(line);
        heard += 1;
        // In the middle of whatever it is at by now.
        if (heard === answers) child.kill('SIGKILL');
      }
      return (await ended) === 0;
    };
    /** A sender goes on with the first round that got no answer. */
    const nextRound = () => {
      let round = 1;
      while (
        acknowledged.has(`event ${round}`) &&
        acknowledged.has(`hook ${round}`)
      )
        round += 1;
      return round;
    };

    for (const answers of LIVES) {
      expect(await live(nextRound(), answers)).toBe(false);
      const stored = new Set<string>([
        ...(await knex('deployments').pluck('external_id')),
        ...(await knex('deliveries').pluck('delivery_key')).map(
          key => `hook ${key}`,
        ),
      ]);
      const lost = [...acknowledged]
        .flatMap(answer => promised(answer))
        .filter(what => !stored.has(what));
      expect(lost).toEqual([]);
    }
    expect(await live(nextRound(), Infinity)).toBe(true);

    expect(acknowledged.size).toBe(2 * LAST_ROUND);
    expect(await knex('deliveries').distinct('state')).toEqual([
      { state: 'done' },
    ]);
    const ids = await knex('deployments').pluck('external_id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(LAST_ROUND * 11);
    expect(await knex('deployment_changes').count()).toEqual([
      { count: `${LAST_ROUND * 22}` },
    ]);
    expect(await knex('deliveries').count()).toEqual([
      { count: `${LAST_ROUND}` },
    ]);
  });
});
