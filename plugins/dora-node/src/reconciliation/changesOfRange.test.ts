import { changesOfRange, type RangeCommit } from './changesOfRange';

const at = (hour: number) =>
  `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`;
const commit = (
  id: string,
  hour: number,
  parents: string[],
  more: Partial<RangeCommit> = {},
): RangeCommit => ({ id, parents, committedAt: at(hour), ...more });

const tell = (head: string, commits: RangeCommit[]) =>
  Object.fromEntries(
    changesOfRange({
      source: 'toy',
      repository: 'toy.test/acme/shop',
      head,
      commits,
    }).map(({ id, version, ...event }) => [
      id,
      'pullRequest' in event && event.pullRequest
        ? [event.pullRequest.number, event.pullRequest.firstCommitAt, version]
        : version,
    ]),
  );

describe('changesOfRange', () => {
  it('gives to a pull request what its merge brought', () => {
    expect(
      tell('m2', [
        commit('a', 1, ['base']),
        commit('t1', 2, ['a']),
        commit('t2', 3, ['t1']),
        commit('b', 4, ['a']),
        commit('m1', 5, ['b', 't2'], { merges: 7 }),
        // Made from what the first one brought, so that is not its own.
        commit('u1', 6, ['t2']),
        commit('m2', 7, ['m1', 'u1'], { merges: 8 }),
      ]),
    ).toEqual({
      a: 1,
      b: 1,
      t1: [7, at(2), 3],
      t2: [7, at(2), 3],
      m1: [7, at(2), 3],
      u1: [8, at(6), 3],
      m2: [8, at(6), 3],
    });
  });

  it('takes it as it is where parents or times are missing', () => {
    expect(
      tell('m', [
        commit('lost', 1, ['gone']),
        commit('m', 2, ['gone', 'gone too'], { merges: 9 }),
        commit('timeless', 3, [], { committedAt: undefined }),
      ]),
    ).toEqual({ lost: 1, m: [9, at(2), 3] });
  });
});
