import { pageUrl, type RangeCommit } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { mergedNumber } from '../events/mergedNumber';
import { toInstant } from '../events/toInstant';

/** A commit, as lists and comparisons have it. */
export const commitSchema = z.object({
  id: z.string(),
  parent_ids: z.array(z.string()).nullish(),
  message: z.string().nullish(),
  authored_date: z.string(),
  committed_date: z.string(),
  web_url: z.string().nullish(),
});

/** A commit in the words of all hosts. */
export function toRangeCommit(
  commit: z.infer<typeof commitSchema>,
): RangeCommit & {
  committedAt: string;
} {
  return {
    id: commit.id,
    parents: commit.parent_ids ?? [],
    committedAt: toInstant(commit.committed_date),
    authoredAt: toInstant(commit.authored_date),
    merges: mergedNumber(commit.message ?? ''),
    url: pageUrl(commit.web_url),
  };
}
