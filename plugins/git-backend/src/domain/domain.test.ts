import { passwordOf } from './basicCredentials';
import { parseCatalogInfo } from './catalogInfo';
import { fastImportStream } from './fastImportStream';
import {
  isReadablePath,
  problemOfFilePath,
  problemsOfFilePaths,
} from './filePaths';
import { isAtLeast, parseGitVersion } from './gitVersion';
import { mayWrite } from './ownership';
import { parseCgiHead } from './parseCgiHead';
import { parseDiffFiles, withPatches } from './parseDiff';
import { pushedChanges } from './pushedChanges';
import { defaultBranchOf, refChanges } from './refChanges';
import { isRefName, revisionsOf } from './refNames';

describe('paths of files', () => {
  it.each([
    'a',
    'a/b.md',
    '.github/workflows/ci.yaml',
    '.gitignore',
    'x.git/y',
    'a b',
    'é',
  ])('takes %s', path => {
    expect(problemOfFilePath(path)).toBeUndefined();
  });

  it.each([
    ['', 'is empty'],
    ['/etc/passwd', 'slash'],
    ['a//b', 'empty part'],
    ['a/', 'empty part'],
    ['../a', '".."'],
    ['a/../../b', '".."'],
    ['./a', '"."'],
    ['.git/config', "git's own"],
    ['a/.GIT/hooks/x', "git's own"],
    ['.git./x', "git's own"],
    ['.git /x', "git's own"],
    ['git~1/x', "git's own"],
    ['.g\u200cit/x', "git's own"],
    ['.git::$INDEX_ALLOCATION/x', "git's own"],
    ['a\\b', 'backslash'],
    ['a\0b', 'control'],
    ['a\nb', 'control'],
    ['a'.repeat(256), 'part of more'],
    ['a/'.repeat(600), 'longer'],
  ])('refuses %j', (path, why) => {
    expect(problemOfFilePath(path)).toContain(why);
  });

  it('finds what does not go together in one commit', () => {
    expect(problemsOfFilePaths(['a', 'a/b', 'c', 'c', '../d'])).toEqual([
      expect.stringContaining('"../d"'),
      '"c" is there twice',
      '"a" is a file and a folder',
    ]);
  });

  it('looks up what can be in a tree only', () => {
    expect(['', 'a', 'a/.git/b'].every(isReadablePath)).toBe(true);
    expect(
      ['/a', 'a/', '..', 'a/../b', './a', 'a\0'].some(isReadablePath),
    ).toBe(false);
  });
});

describe('names of refs', () => {
  it.each(['main', 'feature/x', 'v1.2.3', 'é', 'a-b'])('takes %s', name => {
    expect(isRefName(name)).toBe(true);
  });

  it.each([
    '',
    '-x',
    '--upload-pack=x',
    'a..b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a/.b',
    'a.lock',
    'a.',
    '@',
    'a@{1}',
    'a\n',
    'x'.repeat(201),
  ])('refuses %j', name => {
    expect(isRefName(name)).toBe(false);
  });

  it('takes a ref for a branch, a tag, or the beginning of a commit id', () => {
    expect(revisionsOf('main')).toEqual(['refs/heads/main', 'refs/tags/main']);
    expect(revisionsOf('abcdef1')).toContain('abcdef1');
    expect(revisionsOf('HEAD~1')).toEqual([]);
    expect(revisionsOf('-x')).toEqual([]);
  });
});

describe('who may write', () => {
  const may = (ownerRef: string, platformGroup?: string) =>
    mayWrite({
      ownerRef,
      ownershipRefs: ['user:default/ana', 'group:default/payments'],
      platformGroup,
    });

  it('is owners and the platform group', () => {
    expect(may('group:default/payments')).toBe(true);
    expect(may('user:default/ana')).toBe(true);
    expect(may('group:default/ads')).toBe(false);
    expect(may('group:default/ads', 'group:default/platform')).toBe(false);
    expect(may('group:default/ads', 'group:default/payments')).toBe(true);
  });
});

describe('what was pushed', () => {
  it('is the difference between what was recorded and what is there', () => {
    expect(
      refChanges(
        new Map([
          ['a', '1'],
          ['b', '2'],
          ['c', '3'],
        ]),
        new Map([
          ['a', '1'],
          ['b', '4'],
          ['d', '5'],
        ]),
      ),
    ).toEqual([
      { ref: 'b', before: '2', after: '4' },
      { ref: 'd', before: null, after: '5' },
      { ref: 'c', before: '3', after: null },
    ]);
  });

  it('keeps the planned default branch once it is there, and else takes a usual one', () => {
    expect(defaultBranchOf('main', [])).toBe('main');
    expect(defaultBranchOf('main', ['x', 'main'])).toBe('main');
    expect(defaultBranchOf('main', ['x', 'master'])).toBe('master');
    expect(defaultBranchOf('main', ['x', 'y'])).toBe('x');
  });

  it('is told to the DORA engine with times that can be', () => {
    const events = pushedChanges({
      repository: 'http://x/api/git/a/b.git',
      service: 'component:default/b',
      branch: 'main',
      before: null,
      after: 'c2',
      at: new Date('2026-03-01T12:00:00Z'),
      commits: [
        {
          sha: 'c1',
          committedAt: '2026-03-01T10:00:00Z',
          authoredAt: '2030-01-01T00:00:00Z',
        },
        {
          sha: 'c2',
          committedAt: '2026-03-01T11:00:00+01:00',
          authoredAt: '2026-02-28T10:00:00Z',
        },
        {
          sha: 'c3',
          committedAt: '1970-01-01T00:00:00Z',
          authoredAt: '2026-02-28T10:00:00Z',
        },
      ],
    });
    expect(events).toMatchObject([
      {
        type: 'change',
        id: 'c1',
        service: 'component:default/b',
        repository: 'http://x/api/git/a/b.git',
        committedAt: '2026-03-01T10:00:00Z',
        push: { branch: 'main', after: 'c2', position: 0 },
      },
      { id: 'c2', authoredAt: '2026-02-28T10:00:00Z' },
    ]);
    expect(events).toHaveLength(2);
    expect(events[0]).not.toHaveProperty('authoredAt');
  });
});

describe('a catalog-info.yaml', () => {
  it.each([
    [
      'a component, with its owner',
      'kind: Location\n---\nkind: Component\nmetadata: {name: Shop}\nspec: {owner: payments}',
      'component:default/shop',
      'group:default/payments',
    ],
    [
      'an owner in full, and a namespace',
      'kind: Component\nmetadata: {name: shop, namespace: eu}\nspec: {owner: user:ana}',
      'component:eu/shop',
      'user:eu/ana',
    ],
    [
      'another entity',
      'kind: System\nmetadata: {name: s}\nspec: {owner: group:default/ads}',
      null,
      'group:default/ads',
    ],
    ['nothing', '', null, null],
    ['no YAML', '{]', null, null],
    ['text', 'hello', null, null],
    [
      'an owner that is none',
      'kind: Component\nmetadata: {name: a}\nspec: {owner: "a:b:c/d/e"}',
      'component:default/a',
      null,
    ],
  ])('with %s', (_, text, entityRef, ownerRef) => {
    expect(parseCatalogInfo(text)).toEqual({ entityRef, ownerRef });
  });

  it('does not blow up with aliases of aliases', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`)}]`,
        ),
    ].join('\n');
    expect(parseCatalogInfo(bomb)).toEqual({ entityRef: null, ownerRef: null });
  });
});

describe('answers of git', () => {
  it('have a head that may come in parts', () => {
    expect(parseCgiHead(Buffer.from('Status: 404 Not'))).toBeUndefined();
    const parsed = parseCgiHead(
      Buffer.from('Status: 404 Not Found\r\nContent-Type: a/b\r\n\r\nrest'),
    );
    expect(parsed?.head).toEqual({
      status: 404,
      headers: [['Content-Type', 'a/b']],
    });
    expect(parsed?.rest.toString()).toBe('rest');
    expect(() => parseCgiHead(Buffer.from('nonsense\n\n'))).toThrow('header');
    expect(() => parseCgiHead(Buffer.alloc(70_000, 'a'))).toThrow('no end');
  });

  it('list files with counts, renamed ones too', () => {
    const files = parseDiffFiles(
      [
        ':100644 100644 a b M',
        'changed.txt',
        ':100644 100644 a b R090',
        'old name',
        'new name',
        ':000000 100644 0 b A',
        'logo.png',
        '1\t2\tchanged.txt',
        '3\t0\t',
        'old name',
        'new name',
        '-\t-\tlogo.png',
        '',
      ].join('\0'),
    );
    expect(files).toMatchObject([
      { path: 'changed.txt', status: 'modified', additions: 1, deletions: 2 },
      {
        path: 'new name',
        oldPath: 'old name',
        status: 'renamed',
        additions: 3,
      },
      { path: 'logo.png', status: 'added', binary: true },
    ]);
    const patch =
      'diff --git a/changed.txt b/changed.txt\n--- a\n+++ b\n@@ -1 +1 @@\n-diff --git\n+x\n' +
      'diff --git a/x b/y\nrename from x\n@@ -1 +1 @@\n+y\n';
    expect(
      withPatches(files, patch, false).map(({ patch: hunks }) => hunks),
    ).toEqual(['@@ -1 +1 @@\n-diff --git\n+x\n', '@@ -1 +1 @@\n+y\n', null]);
    expect(
      withPatches(files, patch, true).map(({ truncated }) => truncated),
    ).toEqual([false, true, false]);
  });

  it('name a version', () => {
    const version = parseGitVersion('git version 2.39.5 (Apple Git-154)');
    expect(version).toEqual({ major: 2, minor: 39 });
    expect(isAtLeast({ major: 2, minor: 39 }, 2, 38)).toBe(true);
    expect(isAtLeast({ major: 2, minor: 9 }, 2, 38)).toBe(false);
    expect(isAtLeast({ major: 3, minor: 0 }, 2, 38)).toBe(true);
  });
});

describe('a password', () => {
  it.each([
    [`Basic ${btoa('any:secret')}`, 'secret'],
    [`basic ${btoa('any:se:cret')}`, 'se:cret'],
    [`Basic ${btoa('any:')}`, undefined],
    [`Basic ${btoa('any')}`, undefined],
    ['Bearer abc', undefined],
    ['Basic !!', undefined],
    [undefined, undefined],
  ])('is read from %s', (header, password) => {
    expect(passwordOf(header)).toBe(password);
  });
});

describe('a commit for fast-import', () => {
  it('counts bytes, so that no content ends it', () => {
    const person = { name: 'Ana', email: 'a@x' };
    const stream = fastImportStream({
      ref: 'refs/x',
      parent: 'abc',
      message: 'é\ndone\n',
      author: person,
      committer: person,
      seconds: 1,
      files: [
        { path: 'a "b"', content: 'é', encoding: 'utf-8' },
        { path: 'c', content: 'AAE=', encoding: 'base64', executable: true },
        { path: 'd', delete: true },
      ],
    }).toString('latin1');
    expect(stream).toContain('data 8\n');
    expect(stream).toContain('from abc\n');
    expect(stream).toContain('M 100644 inline "a \\"b\\""\ndata 2\n');
    expect(stream).toContain('M 100755 inline "c"\ndata 2\n\u0000\u0001\n');
    expect(stream).toMatch(/D "d"\ndone\n$/);
  });
});
