import type {
  Blob,
  Branch,
  Commit,
  Comparison,
  FileDiff,
  Repository,
  Token,
  Tree,
} from '@boardwalk/plugin-git-common';

export const SHA = '1f0e3dad99908345f7439f8ffabdffc4a1b2c3d4';

export const aCommit = (change: Partial<Commit> = {}): Commit => ({
  sha: SHA,
  shortSha: SHA.slice(0, 7),
  subject: 'Count items once',
  body: '',
  author: {
    name: 'Maya Okafor',
    email: 'maya@example.com',
    date: '2026-03-01T10:00:00+01:00',
  },
  committer: {
    name: 'Maya Okafor',
    email: 'maya@example.com',
    date: '2026-03-01T10:00:00+01:00',
  },
  parents: [],
  ...change,
});

export const aRepository = (change: Partial<Repository> = {}): Repository => ({
  namespace: 'checkout',
  name: 'cart',
  slug: 'checkout/cart',
  description: 'The shopping cart',
  owner: 'group:default/checkout',
  defaultBranch: 'main',
  cloneUrl: 'http://localhost:7007/api/git/checkout/cart.git',
  webUrl: 'http://localhost:3000/git/checkout/cart',
  createdAt: '2026-02-01T10:00:00Z',
  createdBy: 'user:default/maya.okafor',
  pushedAt: '2026-03-01T10:00:00Z',
  empty: false,
  sizeBytes: 12_300,
  permissions: { update: true, delete: true },
  ...change,
});

export const aTree = (change: Partial<Tree> = {}): Tree => ({
  ref: 'main',
  commit: aCommit(),
  path: '',
  entries: [
    { name: 'src', path: 'src', type: 'directory' },
    { name: 'vendored', path: 'vendored', type: 'submodule' },
    { name: 'README.md', path: 'README.md', type: 'file', size: 12 },
    { name: 'latest', path: 'latest', type: 'symlink', size: 3 },
    {
      name: 'run.sh',
      path: 'run.sh',
      type: 'file',
      size: 40,
      executable: true,
    },
  ],
  ...change,
});

export const aBlob = (change: Partial<Blob> = {}): Blob => ({
  ref: 'main',
  commit: aCommit(),
  path: 'README.md',
  sha: SHA,
  size: 12,
  binary: false,
  truncated: false,
  content: '# Cart\nOne\n',
  ...change,
});

export const aBranch = (change: Partial<Branch> = {}): Branch => ({
  name: 'main',
  isDefault: true,
  commit: aCommit(),
  ahead: 0,
  behind: 0,
  ...change,
});

export const aFileDiff = (change: Partial<FileDiff> = {}): FileDiff => ({
  path: 'src/cart.ts',
  status: 'modified',
  additions: 1,
  deletions: 1,
  binary: false,
  truncated: false,
  patch: '@@ -1 +1 @@\n-const old = 1;\n+const fresh = 1;\n',
  ...change,
});

export const aComparison = (change: Partial<Comparison> = {}): Comparison => ({
  base: 'main',
  head: 'feature/a',
  baseSha: 'b'.repeat(40),
  headSha: SHA,
  mergeBaseSha: 'b'.repeat(40),
  ahead: 1,
  behind: 0,
  mergeable: 'fast-forward',
  conflicts: [],
  commits: [aCommit()],
  files: [aFileDiff()],
  truncated: false,
  ...change,
});

export const aToken = (change: Partial<Token> = {}): Token => ({
  id: '0b0a3f0e-5d2c-4d53-9a5e-1f0b8f6f5c11',
  name: 'laptop',
  scopes: ['read', 'write'],
  repository: null,
  createdAt: '2026-03-01T10:00:00Z',
  expiresAt: '2999-06-01T10:00:00Z',
  lastUsedAt: null,
  ...change,
});
