import { GroupCommit } from './GroupCommit';

describe('GroupCommit', () => {
  let groups: number[][];
  let release: Array<() => void>;
  let fail: (items: number[]) => Error | undefined;
  let commit: GroupCommit<number, number>;

  beforeEach(() => {
    groups = [];
    release = [];
    fail = () => undefined;
    commit = GroupCommit.create(async (items: number[]) => {
      groups.push(items);
      await new Promise<void>(resolve => release.push(resolve));
      const error = fail(items);
      if (error) throw error;
      return items.map(item => item * 10);
    });
  });

  /** Lets all writes end, those too that only begin then. */
  const releaseAll = async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      release.splice(0).forEach(resolve => resolve());
      await Promise.resolve();
    }
  };
  const broken = (code: string) => Object.assign(new Error('no'), { code });

  it('writes what comes alone at once, and gathers what comes meanwhile', async () => {
    const writes = [[1], [2, 3], [], [4]].map(items => commit.write(items));
    expect(groups).toEqual([[1]]);
    await releaseAll();
    expect(await Promise.all(writes)).toEqual([[10], [20, 30], [], [40]]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('bounds a group', async () => {
    const many = Array.from({ length: 99 }, (_, index) => index);
    const writes = Array.from({ length: 15 }, () => commit.write(many));
    await releaseAll();
    await Promise.all(writes);
    expect(groups.map(group => group.length)).toEqual([99, 1_089, 297]);
  });

  it('blames only who is to blame', async () => {
    fail = items => (items.includes(3) ? broken('23514') : undefined);
    const writes = [1, 2, 3, 4].map(item => commit.write([item]));
    const outcomes = Promise.allSettled(writes);
    await releaseAll();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('fails all at once when the database is gone, and works again later', async () => {
    fail = () => broken('08006');
    const outcomes = Promise.allSettled([1, 2, 3].map(n => commit.write([n])));
    await releaseAll();
    expect((await outcomes).map(({ status }) => status)).toEqual(
      Array(3).fill('rejected'),
    );
    expect(groups).toEqual([[1], [2, 3]]);
    fail = () => undefined;
    const again = commit.write([5]);
    await releaseAll();
    expect(await again).toEqual([50]);
  });
});
