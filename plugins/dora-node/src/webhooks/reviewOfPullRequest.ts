import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

export interface ReviewOfPullRequestOptions {
  source: string;
  repository: string;
  number: number;
  createdAt: string;
  reviewedAt: string;
  url?: string;
}

/** The last moment that there is for JavaScript, in milliseconds. */
const LAST_MOMENT = 8.64e15;

/**
 * What a review tells of its pull request. The commit that the merge will make
 * does not exist by then, so it is an event of its own, named after the number;
 * the engine gives its times to all changes of that pull request. Of several
 * reviews the first counts: the earlier, the larger is the version.
 */
export function reviewOfPullRequest(
  options: ReviewOfPullRequestOptions,
): DoraEventInput {
  const { number, createdAt, reviewedAt, url } = options;
  return {
    type: 'change',
    source: `${options.source}:reviews`,
    id: `pull-request:${number}`,
    version: LAST_MOMENT - Date.parse(reviewedAt),
    repository: options.repository,
    committedAt: reviewedAt,
    pullRequest: { number, createdAt, firstReviewAt: reviewedAt },
    url,
  };
}
