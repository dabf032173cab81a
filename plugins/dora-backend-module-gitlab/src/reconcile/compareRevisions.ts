import {
  changesOfRange,
  SourceApiError,
  type CompareOptions,
  type RevisionComparison,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { projectName } from '../events/schemas';
import { commitSchema, toRangeCommit } from './commit';
import type { GitlabApi, GitlabProject } from './GitlabApi';

const schema = z.object({ commits: z.array(commitSchema) });

/** Asks GitLab for the commits of a revision that another one has not. */
export async function compareRevisions(
  api: GitlabApi,
  project: GitlabProject,
  options: CompareOptions,
): Promise<RevisionComparison> {
  const { base, head } = options;
  let commits;
  try {
    const { body } = await api.get(
      options,
      `${project.path}/repository/compare`,
      { schema, query: { from: base, to: head } },
    );
    commits = body.commits.map(toRangeCommit);
  } catch (error) {
    if (!(error instanceof SourceApiError) || error.status !== 404) throw error;
    return {
      unknown:
        'GitLab does not have both commits: one was removed by a forced push, or was never pushed',
    };
  }
  if (commits.length && !commits.some(({ id }) => id === head))
    return { unknown: 'GitLab lists only some of the commits between' };
  return {
    commits: commits.map(({ id }) => id).reverse(),
    events: changesOfRange({
      source: 'gitlab',
      repository: projectName(project),
      head,
      commits,
    }),
  };
}
