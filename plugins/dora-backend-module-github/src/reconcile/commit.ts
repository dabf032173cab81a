import { pageUrl, type RangeCommit } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { mergedNumber } from '../events/mergedNumber';

const signature = z.object({ date: z.string() }).nullish();

/** A commit, as lists and comparisons have it. */
export const commitSchema = z.object({
  sha: z.string(),
  html_url: z.string().nullish(),
  commit: z.object({
    message: z.string(),
    author: signature,
    committer: signature,
  }),
  parents: z.array(z.object({ sha: z.string() })),
});

type Commit = z.infer<typeof commitSchema>;

/** A commit in the words of all hosts. */
export function toRangeCommit({
  sha,
  html_url,
  commit,
  parents,
}: Commit): RangeCommit {
  return {
    id: sha,
    parents: parents.map(parent => parent.sha),
    committedAt: commit.committer?.date ?? commit.author?.date,
    authoredAt: commit.author?.date,
    merges: mergedNumber(commit.message),
    url: pageUrl(html_url),
  };
}
