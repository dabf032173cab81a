import type { ChangeFact } from '../facts';

/** What a deployment says about a change, completed by what is known of it otherwise. */
export function completeChange(
  named: ChangeFact,
  known: ChangeFact | undefined,
): ChangeFact {
  if (!known) return named;
  const pullRequest = named.pullRequest ?? known.pullRequest;
  const other =
    known.pullRequest?.number === pullRequest?.number
      ? known.pullRequest
      : undefined;
  return {
    id: named.id,
    committedAt: named.committedAt ?? known.committedAt,
    authoredAt: named.authoredAt ?? known.authoredAt,
    pullRequest: pullRequest && {
      number: pullRequest.number,
      firstCommitAt: pullRequest.firstCommitAt ?? other?.firstCommitAt,
      createdAt: pullRequest.createdAt ?? other?.createdAt,
      firstReviewAt: pullRequest.firstReviewAt ?? other?.firstReviewAt,
      mergedAt: pullRequest.mergedAt ?? other?.mergedAt,
    },
  };
}
