import {
  changeOfCommit,
  forEachReadable,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { projectName } from '../../events/schemas';
import { commitSchema, toRangeCommit } from '../commit';
import type { ReadStream } from '../ReadStream';

/** Commits of the default branch, newest first. */
export const readCommits: ReadStream = async ({ api, project }, options) => {
  const { items, next } = await readList(api, options, {
    path: `${project.path}/repository/commits`,
    query: {
      ref_name: project.default_branch ?? undefined,
      since: options.since.toISOString(),
    },
    item: commitSchema,
  });
  const problems: string[] = [];
  return {
    events: forEachReadable(items, problems, item => {
      const { merges, parents: _parents, ...commit } = toRangeCommit(item);
      return [
        changeOfCommit({
          ...commit,
          source: 'gitlab',
          repository: projectName(project),
          // A page may hold a merge without what it merged.
          pullRequest: merges === undefined ? undefined : { number: merges },
        }),
      ];
    }),
    problems,
    reached: oldestOf(items.map(({ committed_date }) => committed_date)),
    cursor: next,
  };
};
