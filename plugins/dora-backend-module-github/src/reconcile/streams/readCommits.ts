import {
  changeOfCommit,
  oldestOf,
  readList,
} from '@boardwalk/plugin-dora-node';
import { repositoryName } from '../../events/schemas';
import { commitSchema, toRangeCommit } from '../commit';
import type { ReadStream } from '../ReadStream';

/** Commits of the default branch, newest first. */
export const readCommits: ReadStream = async ({ api, repository }, options) => {
  const { items, next } = await readList(api, options, {
    path: `${repository.path}/commits`,
    query: { since: options.since.toISOString() },
    item: commitSchema,
  });
  const commits = items.map(toRangeCommit);
  return {
    events: commits.flatMap(({ committedAt, merges, ...commit }) =>
      committedAt === undefined
        ? []
        : changeOfCommit({
            source: 'github',
            repository: repositoryName(repository),
            id: commit.id,
            committedAt,
            authoredAt: commit.authoredAt,
            // A page may hold a merge without what it merged.
            pullRequest: merges === undefined ? undefined : { number: merges },
            url: commit.url,
          }),
    ),
    problems: [],
    reached: oldestOf(commits.flatMap(({ committedAt }) => committedAt ?? [])),
    cursor: next,
  };
};
