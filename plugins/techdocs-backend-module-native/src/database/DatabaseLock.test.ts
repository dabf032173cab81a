import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseLock } from './DatabaseLock';

jest.setTimeout(60_000);

describe('DatabaseLock', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const backends = async () => {
    const knex = await databases.init('POSTGRES_18');
    const database = mockServices.database.mock({
      getClient: async () => knex,
    });
    return [
      await DatabaseLock.create({ database }),
      await DatabaseLock.create({ database }),
    ];
  };

  it('lets one work at a time, of one backend and of several', async () => {
    let working = 0;
    const seen: number[] = [];
    const work = async () => {
      working++;
      for (let turn = 0; turn < 50; turn++) {
        seen.push(working);
        await nextTurn();
      }
      working--;
    };
    const [one, other] = await backends();
    await Promise.all(
      [one, other, one, other].map(lock => lock.run('a', work)),
    );
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(seen).toHaveLength(200);
  });

  it('lets works of other names run, passes on what fails, and goes on', async () => {
    const [one, other] = await backends();
    await expect(
      one.run('a', () => other.run('b', async () => 'both')),
    ).resolves.toBe('both');
    const fails = one.run('a', async () => {
      throw new Error('full');
    });
    const next = one.run('a', async () => 'done');
    await expect(fails).rejects.toThrow('full');
    await expect(next).resolves.toBe('done');
    await expect(other.run('a', async () => 'done')).resolves.toBe('done');
  });
});
