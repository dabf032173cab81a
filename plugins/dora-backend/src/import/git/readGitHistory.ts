import type { GitCommit, GitRelease } from '../../domain/git/types';
import { runGit } from './runGit';

const FIELD = '\u001f';
const RECORD = '\u001e';

export interface GitHistory {
  releases: GitRelease[];
  commits: Map<string, GitCommit>;
}

/** Reads tags, and the commits that can be reached from those that match. */
export async function readTaggedHistory(
  path: string,
  matches: (tag: string) => boolean,
): Promise<GitHistory> {
  const releases: GitRelease[] = [];
  // The peeled fields are empty for a lightweight tag.
  const format = [
    '%(refname:lstrip=2)',
    '%(objecttype)',
    '%(objectname)',
    '%(*objecttype)',
    '%(*objectname)',
    '%(creatordate:unix)',
  ].join('%1f');
  const tags = runGit(
    path,
    [
      'for-each-ref',
      '--sort=version:refname',
      `--format=${format}%1e`,
      'refs/tags',
    ],
    RECORD,
  );
  for await (const record of tags) {
    const [name, type, sha, peeledType, peeledSha, date] = record
      .trimStart()
      .split(FIELD);
    if (!name || !matches(name)) continue;
    const isCommit = type === 'commit' || peeledType === 'commit';
    if (!isCommit) continue;
    releases.push({
      name,
      sha: type === 'commit' ? sha : peeledSha,
      releasedAt: Number(date),
    });
  }
  const commits = await readCommits(
    path,
    releases.map(release => release.sha),
  );
  return { releases, commits };
}

/** Reads a branch whose every commit is deployed as it lands: those on its first-parent line. */
export async function readBranchHistory(
  path: string,
  branch: string,
): Promise<GitHistory> {
  const commits = await readCommits(path, [branch]);
  const releases: GitRelease[] = [];
  const line = runGit(
    path,
    ['rev-list', '--first-parent', '--end-of-options', branch, '--'],
    '\n',
  );
  for await (const sha of line) {
    const commit = commits.get(sha);
    if (commit)
      releases.push({ name: sha, sha, releasedAt: commit.committedAt });
  }
  return { releases: releases.reverse(), commits };
}

async function readCommits(
  path: string,
  from: readonly string[],
): Promise<Map<string, GitCommit>> {
  const commits = new Map<string, GitCommit>();
  if (!from.length) return commits;
  const log = runGit(
    path,
    [
      'log',
      `--format=%H%x1f%P%x1f%ct%x1f%at%x1f%s%x1e`,
      // Thousands of tags do not fit on a command line.
      ...(from.length > 100 ? ['--tags'] : ['--end-of-options', ...from]),
      '--',
    ],
    RECORD,
  );
  for await (const record of log) {
    const [sha, parents, committed, authored, subject] = record
      .trimStart()
      .split(FIELD);
    if (!sha) continue;
    commits.set(sha, {
      sha,
      parents: parents ? parents.split(' ') : [],
      committedAt: Number(committed),
      authoredAt: Number(authored),
      subject: subject ?? '',
    });
  }
  return commits;
}
