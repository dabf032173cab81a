import { TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { connectionOf } from '../__testUtils__/connectionOf';
import { engineDatabase } from '../__testUtils__/engineDatabase';
import { ToySink } from '../__testUtils__/ToySink';
import { insertMessages } from '../database/operations/sinks/insertMessages';

jest.setTimeout(180_000);

const MESSAGES = 400;
const SUBJECTS = 5;
/** Messages after which the process is killed, one for each life. */
const LIVES = [1, 57, 130];
/** One for each that may be on its way at a time. */
const LANES = 8;

const event = (index: number): DoraEvent => ({
  type: 'deployment',
  source: 'jenkins',
  id: String(index),
  version: 1,
  service: `service-${index % SUBJECTS}`,
  environment: 'prod',
  attempt: 1,
  status: 'success',
  kind: 'deploy',
  finishedAt: '2026-01-01T00:00:00.000Z',
});

describe('a backend that is killed while it sends', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('has sent everything in the end, in order, and little of it twice', async () => {
    const knex = await engineDatabase(databases);
    const sink = new ToySink();
    await knex.transaction(tx =>
      insertMessages(
        tx,
        Array.from({ length: MESSAGES }, (_, index) => event(index)).flatMap(
          one =>
            sink.plan(one).map(planned => ({
              ...planned,
              sink: sink.id,
              event: one,
            })),
        ),
      ),
    );
    const taken: string[] = [];

    /** @returns whether it came to its end by itself */
    const live = async (messages: number): Promise<boolean> => {
      const child = spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          require.resolve('../__testUtils__/sendUntilKilled.ts'),
        ],
        {
          env: {
            ...process.env,
            SEND_WORK: JSON.stringify(connectionOf(knex)),
          },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise<number | null>(resolve =>
        child.once('exit', code => resolve(code)),
      );
      let heard = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        taken.push(line);
        heard += 1;
        if (heard === messages) child.kill('SIGKILL');
      }
      return (await ended) === 0;
    };

    for (const messages of LIVES) {
      expect(await live(messages)).toBe(false);
      // Another backend would wait until the dead one cannot be sending any more.
      const held = await knex('sinks').where('held_until', '>', knex.fn.now());
      expect(held).toHaveLength(1);
      await knex('sinks').update({ held_until: knex.fn.now() });
    }
    expect(await live(Infinity)).toBe(true);

    expect(new Set(taken).size).toBe(MESSAGES);
    // The first time that each was sent, its subject was in order.
    for (let subject = 0; subject < SUBJECTS; subject += 1) {
      const ids = [...new Set(taken)]
        .map(line => line.split(' '))
        .filter(([name]) => name === `service-${subject}`)
        .map(([, id]) => Number(id));
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
    }
    expect(taken.length - MESSAGES).toBeLessThanOrEqual(LANES * LIVES.length);
    expect(await knex('outgoing_messages').distinct('state')).toEqual([
      { state: 'sent' },
    ]);
  });
});
