import { parseEvent } from '@boardwalk/plugin-dora-common';
import { isRework } from './isRework';
import { releaseContents } from './releaseContents';
import { releaseEvents } from './releaseEvents';
import { repositoryAddress } from './repositoryAddress';
import type { GitCommit } from './types';
import { isVersionTag, tagMatcher } from './versionTag';

const START = Date.UTC(2026, 0, 1) / 1000;
const DAY = 86_400;

/** `a<-b` lines: commit, its parents, its day. */
function history(
  ...lines: Array<[sha: string, parents: string, day: number, subject?: string]>
) {
  return new Map(
    lines.map(([sha, parents, day, subject = sha]): [string, GitCommit] => [
      sha,
      {
        sha,
        parents: parents ? parents.split(' ') : [],
        committedAt: START + day * DAY,
        authoredAt: START + day * DAY,
        subject,
      },
    ]),
  );
}

const release = (name: string, sha: string, day: number) => ({
  name,
  sha,
  releasedAt: START + day * DAY,
});

const contentsOf = (...args: Parameters<typeof releaseContents>) =>
  releaseContents(...args).map(
    ({ release: { name }, commits }) =>
      `${name}: ${commits.map(({ sha }) => sha).join(' ')}`,
  );

describe('releaseContents', () => {
  it('gives each release what no earlier one has', () => {
    const commits = history(
      ['a', '', 1],
      ['b', 'a', 2],
      ['c', 'b', 3],
      ['d', 'c', 4],
    );
    expect(
      contentsOf([release('v2', 'd', 5), release('v1', 'b', 2)], commits),
    ).toEqual(['v1: a b', 'v2: c d']);
  });

  it('follows merges, and leaves work of a maintenance branch with its release', () => {
    const commits = history(
      ['a', '', 1],
      ['b', 'a', 2],
      ['fix', 'a', 3],
      ['c', 'b', 4],
      ['merge', 'c fix', 5],
    );
    expect(
      contentsOf(
        [
          release('1.0', 'a', 1),
          release('1.0.1', 'fix', 3),
          release('1.1', 'merge', 6),
        ],
        commits,
      ),
    ).toEqual(['1.0: a', '1.0.1: fix', '1.1: b c merge']);
  });

  it('brings nothing with a release of what was released, such as a rollback', () => {
    const commits = history(['a', '', 1], ['b', 'a', 2]);
    expect(
      contentsOf(
        [release('1', 'a', 1), release('2', 'b', 2), release('3', 'a', 3)],
        commits,
      ),
    ).toEqual(['1: a', '2: b', '3: ']);
  });

  it('stops where a shallow clone ends, and does not recurse into long histories', () => {
    expect(
      contentsOf([release('1', 'b', 2)], history(['b', 'gone', 2])),
    ).toEqual(['1: b']);
    const long = history(
      ...Array.from(
        { length: 50_000 },
        (_unused, index): [string, string, number] => [
          String(index),
          index ? String(index - 1) : '',
          index,
        ],
      ),
    );
    expect(
      releaseContents([release('1', '49999', 50_000)], long)[0].commits,
    ).toHaveLength(50_000);
  });
});

describe('isRework', () => {
  const contents = (name: string, ...subjects: string[]) => ({
    release: release(name, 'x', 1),
    commits: subjects.map((subject, index) => ({
      sha: `${index}`,
      parents: /^merge/i.test(subject) ? ['1', '2'] : ['1'],
      committedAt: 0,
      authoredAt: 0,
      subject,
    })),
  });

  it.each([
    [true, contents('v1.2.3-hotfix', 'Add a button')],
    [true, contents('v1', "Merge branch 'hotfix/login'", 'Repair the login')],
    [true, contents('v1', 'Revert "Add a button"')],
    [true, contents('v1', 'Hotfix: repair the login', 'revert: the button')],
    [false, contents('v1', 'Revert "Add a button"', 'Add a list')],
    [false, contents('v1', 'Reverting is documented')],
    [false, contents('v1', "Merge branch 'feature/list'")],
    [false, contents('v1')],
  ])('says %s', (expected, of) => {
    expect(isRework(of)).toBe(expected);
  });
});

describe('isVersionTag', () => {
  it.each([
    '1.0',
    'v1.2.3',
    'shop-1.2.3',
    '@acme/shop@4.5.6',
    'release/2026.11.1',
    'v1.2.3+build.5',
  ])('takes %s', name => expect(isVersionTag(name)).toBe(true));
  it.each([
    'latest',
    'v1.0.0-rc.1',
    '2.0.0-beta',
    '1.0.0alpha1',
    'nightly-2026.11.25-dev',
    'v3',
    'before-merge',
  ])('leaves %s', name => expect(isVersionTag(name)).toBe(false));
  it('can be replaced by a pattern', () => {
    const matches = tagMatcher('deploy-*.prod');
    expect(matches('deploy-17.prod')).toBe(true);
    expect(matches('deploy-17xprod')).toBe(false);
  });
});

describe('repositoryAddress', () => {
  it.each([
    ['https://user:secret@GitHub.com/Acme/Shop.git', 'github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    [
      'ssh://git@gitlab.acme.org:2222/group/sub/shop/',
      'gitlab.acme.org/group/sub/shop',
    ],
    ['/srv/git/shop.git', undefined],
    ['file:///srv/git/shop.git', undefined],
    ['../shop', undefined],
  ])('reads %s', (remote, expected) => {
    expect(repositoryAddress(remote)).toBe(expected);
  });
});

describe('releaseEvents', () => {
  it('does not take zero for the lead time of a commit that is its own release', () => {
    const commits = history(
      ['a', '', 1],
      ['work', 'a', 2],
      ['merge', 'a work', 5],
    );
    const [, merged] = releaseEvents(
      releaseContents(
        [
          { ...release('a', 'a', 1), datedByCommit: true },
          { ...release('merge', 'merge', 5), datedByCommit: true },
        ],
        commits,
      ),
      { service: 'shop', environment: 'production' },
    );
    expect(parseEvent(merged, { now: Date.UTC(2026, 5, 1) }).error).toBe(
      undefined,
    );
    expect(merged).toMatchObject({
      changes: [
        { id: 'work', committedAt: '2026-01-03T00:00:00.000Z' },
        { id: 'merge' },
      ],
    });
    expect(merged).not.toHaveProperty('changes.1.committedAt');
  });

  it('makes a baseline of the first release, and deployments with changes of the others', () => {
    const commits = history(
      ['a', '', 1],
      ['b', 'a', 2],
      ['c', 'b', 3, 'Revert "b"'],
    );
    const events = [
      ...releaseEvents(
        releaseContents(
          [
            release('v1.0', 'a', 1),
            release('v1.1', 'b', 2),
            release('v1.2', 'c', 4),
          ],
          commits,
        ),
        {
          service: 'component:default/shop',
          environment: 'production',
          repository: 'github.com/acme/shop',
        },
      ),
    ];
    const now = Date.UTC(2026, 5, 1);
    for (const event of events)
      expect(parseEvent(event, { now }).error).toBeUndefined();
    expect(
      events.map(event =>
        'changes' in event ? event.changes?.map(({ id }) => id) : undefined,
      ),
    ).toEqual([undefined, ['b'], ['c']]);
    expect(events[2]).toMatchObject({
      id: 'v1.2',
      status: 'success',
      rework: true,
      revision: 'c',
      finishedAt: '2026-01-05T00:00:00.000Z',
    });
  });
});
