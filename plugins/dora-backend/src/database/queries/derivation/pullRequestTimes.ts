/** Times of a pull request, as far as any event of its repository tells them. */
const TIMES: Record<string, string> = {
  // Of a merge, the push has the commits; of a squash, nothing tells.
  pr_first_commit_at: `coalesce(min(pr_first_commit_at),
    min(committed_at) FILTER (WHERE push_after IS NOT NULL))`,
  pr_created_at: 'min(pr_created_at)',
  pr_first_review_at: 'min(pr_first_review_at)',
  pr_merged_at: 'max(pr_merged_at)',
};

/** SQL of those times, for each repository and number among some rows of `changes`. */
export const pullRequestTimes = (condition: string) => `
  SELECT repository, pr_number,
         ${Object.entries(TIMES)
           .map(([name, sql]) => `${sql} AS ${name}`)
           .join(', ')}
    FROM changes
   WHERE pr_number IS NOT NULL AND key_id IS NULL AND ${condition}
   GROUP BY repository, pr_number`;

/** SQL of a moment of a change, completed from its pull request. */
export const completed = (name: string) =>
  name in TIMES
    ? `coalesce(change.${name}, pull_request.${name})`
    : `change.${name}`;
