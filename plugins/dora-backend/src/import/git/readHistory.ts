import { InputError } from '@backstage/errors';
import { firstParents } from '../../domain/git/firstParents';
import type { GitCommit, GitRelease } from '../../domain/git/types';
import { tagMatcher } from '../../domain/git/versionTag';
import { findGitFolders } from './findGitFolders';
import { GitRepository } from './GitRepository';
import { readRefs } from './readRefs';

/** Which points of a history were deployed. */
export interface HistoryOptions {
  path: string;
  /** Tags that match; those that look like versions unless it or a branch is given. */
  tags?: string;
  /** Each commit that landed on this branch. */
  branch?: string;
}

export interface GitHistory {
  releases: GitRelease[];
  commits: ReadonlyMap<string, GitCommit>;
  /** Address of the remote that it came from. */
  repository?: string;
  /** Whether commits are missing, as it was cloned without them. */
  shallow: boolean;
}

/**
 * Tells one state of a repository from another without reading its history;
 * undefined for a folder that is no repository.
 */
export function stateOfHistory(path: string): string | undefined {
  const folders = findGitFolders(path);
  return folders && JSON.stringify([...readRefs(folders)].sort());
}

/**
 * Reads what was released of a git repository on disk.
 *
 * @throws InputError when there is no repository, or no such branch
 */
export async function readHistory(
  options: HistoryOptions,
): Promise<GitHistory> {
  const repository = GitRepository.open(options.path);
  if (!repository)
    throw new InputError(`"${options.path}" is not a git repository`);
  try {
    const found =
      options.branch === undefined
        ? await readTagged(repository, tagMatcher(options.tags))
        : await readBranch(repository, options.branch);
    return {
      ...found,
      repository: repository.origin,
      shallow: repository.isShallow,
    };
  } finally {
    repository.close();
  }
}

async function readTagged(
  repository: GitRepository,
  matches: (tag: string) => boolean,
) {
  const releases = repository
    .tags()
    .filter(({ name }) => matches(name))
    .map(({ name, commit, taggedAt }) => ({
      name,
      sha: commit.sha,
      releasedAt: taggedAt,
    }));
  const commits = await repository.commitsFrom(releases.map(({ sha }) => sha));
  return { releases, commits };
}

async function readBranch(repository: GitRepository, branch: string) {
  const head = repository.resolve(branch);
  if (!head) throw new InputError(`There is no branch "${branch}"`);
  const commits = await repository.commitsFrom([head]);
  const releases = firstParents(head, commits).map(commit => ({
    name: commit.sha,
    sha: commit.sha,
    releasedAt: commit.committedAt,
    datedByCommit: true,
  }));
  return { releases, commits };
}
