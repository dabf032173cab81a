import {
  changesOfRange,
  SourceApiError,
  type CompareOptions,
  type RevisionComparison,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { repositoryName } from '../events/schemas';
import { commitSchema, toRangeCommit } from './commit';
import type { GithubApi, GithubRepository } from './GithubApi';

const PER_PAGE = 100;
/** A release of more commits than these is left to the order of pushes. */
const MOST = 10_000;

const schema = z.object({
  total_commits: z.number().int(),
  commits: z.array(commitSchema),
});

const isUnknown = (error: unknown) =>
  error instanceof SourceApiError &&
  (error.status === 404 || error.status === 422);

/** Asks GitHub for the commits of a revision that another one has not. */
export async function compareRevisions(
  api: GithubApi,
  repository: GithubRepository,
  options: CompareOptions,
): Promise<RevisionComparison> {
  const { base, head } = options;
  const commits: Array<z.infer<typeof commitSchema>> = [];
  let total = 0;
  for (let page = 1; ; page++) {
    let answer;
    try {
      answer = await api.get(
        options,
        `${repository.path}/compare/${base}...${head}`,
        { schema, query: { per_page: PER_PAGE, page } },
      );
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return {
        unknown:
          'GitHub does not have both commits, or they share no history: one was removed by a forced push, or was never pushed',
      };
    }
    total = answer.body.total_commits;
    if (total > MOST)
      return { unknown: `More than ${MOST} commits lie between` };
    commits.push(...answer.body.commits);
    if (commits.length >= total || !answer.body.commits.length) break;
  }
  if (commits.length !== total)
    return {
      unknown: `GitHub lists ${commits.length} of ${total} commits between`,
    };
  return {
    commits: commits.map(({ sha }) => sha).reverse(),
    events: changesOfRange({
      source: 'github',
      repository: repositoryName(repository),
      head,
      commits: commits.map(toRangeCommit),
    }),
  };
}
