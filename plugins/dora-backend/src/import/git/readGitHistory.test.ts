import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { releaseContents } from '../../domain/git/releaseContents';
import { isVersionTag } from '../../domain/git/versionTag';
import { readBranchHistory, readTaggedHistory } from './readGitHistory';
import { readOrigin } from './readOrigin';

describe('reading a git repository', () => {
  const directory = createMockDirectory();
  const git = (day: number, ...args: string[]) =>
    execFileSync('git', ['-C', directory.path, ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'C',
        GIT_COMMITTER_EMAIL: 'c@example.org',
        GIT_AUTHOR_DATE: `2026-01-0${day}T10:00:00Z`,
        GIT_COMMITTER_DATE: `2026-01-0${day}T12:00:00Z`,
      },
    }).trim();
  const commit = (day: number, subject: string) =>
    git(day, 'commit', '--allow-empty', '-q', '-m', subject);
  const at = (day: number, hour = 12) => Date.UTC(2026, 0, day, hour) / 1000;

  beforeEach(() => {
    directory.clear();
    git(1, 'init', '-q', '-b', 'main');
    commit(1, 'First');
    git(1, 'tag', 'v1.0');
    git(1, 'checkout', '-q', '-b', 'work');
    commit(2, 'Work, with a "quote", a\ttab and an é');
    git(2, 'checkout', '-q', 'main');
    git(3, 'merge', '-q', '--no-ff', '-m', 'Merge work', 'work');
    // An annotated tag has a date of its own.
    git(5, 'tag', '-a', 'v1.1', '-m', 'Release');
    git(5, 'tag', 'v1.1-rc.1');
  });

  it('takes tags at their own date, with what no earlier one has', async () => {
    const { releases, commits } = await readTaggedHistory(
      directory.path,
      isVersionTag,
    );
    expect(
      releaseContents(releases, commits).map(({ release, commits: own }) => [
        release.name,
        release.releasedAt,
        own.map(({ subject, committedAt }) => [subject, committedAt]),
      ]),
    ).toEqual([
      ['v1.0', at(1), [['First', at(1)]]],
      [
        'v1.1',
        at(5),
        [
          ['Work, with a "quote", a\ttab and an é', at(2)],
          ['Merge work', at(3)],
        ],
      ],
    ]);
    expect([...commits.values()][0].authoredAt).toBe(at(3, 10));
  });

  it('takes each landing on a branch', async () => {
    const { releases } = await readBranchHistory(directory.path, 'main');
    expect(releases.map(({ releasedAt }) => releasedAt)).toEqual([
      at(1),
      at(3),
    ]);
  });

  it('has no releases without tags that match', async () => {
    const history = await readTaggedHistory(directory.path, () => false);
    expect(history).toEqual({ releases: [], commits: new Map() });
  });

  it('knows where a clone came from, and no credentials', async () => {
    expect(await readOrigin(directory.path)).toBeUndefined();
    git(1, 'remote', 'add', 'origin', 'https://u:secret@example.org/a/b.git');
    expect(await readOrigin(directory.path)).toBe('example.org/a/b');
  });

  it('says what is wrong with a folder that is no repository, and with a branch', async () => {
    await expect(
      readTaggedHistory(directory.resolve('nowhere'), isVersionTag),
    ).rejects.toThrow(/git could not read ".*nowhere"/);
    await expect(
      readBranchHistory(directory.path, '--upload-pack=evil'),
    ).rejects.toThrow('git could not read');
  });
});
