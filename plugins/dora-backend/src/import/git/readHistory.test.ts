import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { gitIn } from '../../__testUtils__/gitRepository';
import { releaseContents } from '../../domain/git/releaseContents';
import { readHistory, type GitHistory } from './readHistory';

jest.setTimeout(60_000);

describe('reading a git repository', () => {
  const directory = createMockDirectory();
  const git = gitIn(directory.path);
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

  const contents = ({ releases, commits }: GitHistory) =>
    releaseContents(releases, commits).map(({ release, commits: own }) => [
      release.name,
      release.releasedAt,
      own.map(({ subject, committedAt }) => [subject, committedAt]),
    ]);
  const expected = [
    ['v1.0', at(1), [['First', at(1)]]],
    [
      'v1.1',
      at(5),
      [
        ['Work, with a "quote", a\ttab and an é', at(2)],
        ['Merge work', at(3)],
      ],
    ],
  ];

  it('takes tags at their own date, with what no earlier one has', async () => {
    const history = await readHistory({ path: directory.path });
    expect(contents(history)).toEqual(expected);
    expect(history.shallow).toBe(false);
    expect([...history.commits.values()].at(0)?.authoredAt).toBe(at(3, 10));
  });

  it('reads the same from a pack, and from a repository that borrows it', async () => {
    git(6, 'gc', '-q');
    expect(contents(await readHistory({ path: directory.path }))).toEqual(
      expected,
    );
    git(6, 'clone', '-q', '--bare', '--shared', '.', 'bare.git');
    git(6, 'worktree', 'add', '-q', 'tree', 'work');
    for (const path of ['bare.git', 'tree'])
      expect(
        contents(await readHistory({ path: directory.resolve(path) })),
      ).toEqual(expected);
  });

  it('agrees with git about a long history in one pack, differences included', async () => {
    const stream = Array.from({ length: 3_000 }, (_unused, index) => {
      const time = at(10) + index * 60;
      const message = `Commit ${index}\n\n${'The same words again. '.repeat(
        20,
      )}\n`;
      return [
        'commit refs/heads/long',
        `author A <a@example.org> ${time} +0100`,
        `committer C <c@example.org> ${time + 30} -0230`,
        `data ${message.length}`,
        message,
      ].join('\n');
    }).join('');
    execFileSync('git', ['-C', directory.path, 'fast-import', '--quiet'], {
      input: stream,
    });
    git(6, 'repack', '-q', '-a', '-d', '-f', '--depth=50');
    const { releases, commits } = await readHistory({
      path: directory.path,
      branch: 'long',
    });
    const told = git(6, 'log', '--format=%H %P %ct %at %s', 'long').split('\n');
    expect(
      releases
        .map(({ sha }) => commits.get(sha)!)
        .reverse()
        .map(({ sha, parents, committedAt, authoredAt, subject }) =>
          [sha, parents.join(' '), committedAt, authoredAt, subject].join(' '),
        ),
    ).toEqual(told);
    expect(told).toHaveLength(3_000);
  });

  it('takes each landing on a branch', async () => {
    const history = await readHistory({ path: directory.path, branch: 'main' });
    expect(history.releases.map(({ releasedAt }) => releasedAt)).toEqual([
      at(1),
      at(3),
    ]);
    expect(await readHistory({ path: directory.path, branch: 'HEAD' })).toEqual(
      history,
    );
  });

  it('has no releases without tags that match', async () => {
    const { releases, commits } = await readHistory({
      path: directory.path,
      tags: 'nothing-*',
    });
    expect([releases, commits.size]).toEqual([[], 0]);
  });

  it('knows where a clone came from without credentials, and that it is shallow', async () => {
    const { repository } = await readHistory({ path: directory.path });
    expect(repository).toBeUndefined();
    git(1, 'clone', '-q', '--depth=1', `file://${directory.path}`, 'shallow');
    const path = directory.resolve('shallow');
    git(
      1,
      '-C',
      'shallow',
      'remote',
      'set-url',
      'origin',
      'https://u:secret@example.org/a/b.git',
    );
    const shallow = await readHistory({ path, branch: 'main' });
    expect(shallow).toMatchObject({
      repository: 'example.org/a/b',
      shallow: true,
    });
    expect(shallow.releases).toHaveLength(1);
  });

  it.each([
    ['nowhere', {}, '" is not a git repository'],
    [
      '.',
      { branch: '--upload-pack=evil' },
      'There is no branch "--upload-pack',
    ],
    ['.', { branch: '../../etc/passwd' }, 'There is no branch'],
  ])('says what is wrong with %s and %j', async (path, options, message) => {
    await expect(
      readHistory({ path: directory.resolve(path), ...options }),
    ).rejects.toThrow(message);
  });

  it('says so when a repository is kept in a way that it cannot read', async () => {
    git(1, 'init', '-q', '--object-format=sha256', 'other');
    await expect(
      readHistory({ path: directory.resolve('other') }),
    ).rejects.toThrow(
      'has extensions.objectformat = sha256, which is not read',
    );
  });
});
