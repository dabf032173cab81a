import type { DerivedChange } from '../derived';
import type { ChangeFact } from '../facts';
import { secondsBetween } from './seconds';

/** How long each part of a change's way took, by its pull request. A stage that would be negative is not known. */
export function stagesOf(
  { pullRequest }: ChangeFact,
  finishedAt: number,
): DerivedChange['stages'] {
  if (!pullRequest) return {};
  const { firstCommitAt, createdAt, firstReviewAt, mergedAt } = pullRequest;
  return {
    coding: secondsBetween(firstCommitAt, createdAt),
    review: secondsBetween(createdAt, firstReviewAt),
    waiting: secondsBetween(firstReviewAt ?? createdAt, mergedAt),
    deploy: secondsBetween(mergedAt, finishedAt),
  };
}
