import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { changesOfPush } from '@boardwalk/plugin-dora-node';

/** A commit that a push brought to the default branch. */
export interface PushedCommit {
  sha: string;
  committedAt: string;
  authoredAt: string;
}

/** Name of this source in the DORA engine. */
export const DORA_SOURCE = 'boardwalk-git';

/** The commits of a push to the default branch as changes for the DORA engine. */
export function pushedChanges(options: {
  /** Address to clone from, without credentials. */
  repository: string;
  /** Component ref, where the repository describes one. */
  service: string | null;
  branch: string;
  before: string | null;
  after: string;
  /** Oldest first. */
  commits: readonly PushedCommit[];
  at: Date;
}): DoraEventInput[] {
  const { repository, service, branch, before, after, commits, at } = options;
  const authored = new Map(
    commits.map(({ sha, authoredAt }) => [sha, authoredAt]),
  );
  return changesOfPush({
    source: DORA_SOURCE,
    repository,
    branch,
    before: before ?? undefined,
    after,
    pushedAt: at.getTime(),
    isDefaultBranch: true,
    commits: commits.map(({ sha, committedAt }) => ({
      id: sha,
      timestamp: committedAt,
    })),
    receivedAt: at,
  }).map(event => ({
    ...event,
    ...(service ? { service } : {}),
    ...validAuthoredAt(authored.get(event.id as string), at),
  })) as DoraEventInput[];
}

/** When the author's clock was wrong the moment is left out, not the change. */
function validAuthoredAt(
  authoredAt: string | undefined,
  now: Date,
): { authoredAt?: string } {
  const time = Date.parse(authoredAt ?? '');
  return time >= Date.UTC(1990, 0, 1) && time <= now.getTime()
    ? { authoredAt }
    : {};
}
