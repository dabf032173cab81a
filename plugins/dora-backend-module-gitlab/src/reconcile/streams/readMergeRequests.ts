import {
  eventsOf,
  forEachReadable,
  oldestOf,
  readAll,
  readList,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { translateMergeRequest } from '../../events/mergeRequest';
import { translateNote } from '../../events/note';
import type { ReadStream } from '../ReadStream';
import { updatedSince } from '../updatedSince';

/** Each brings a request for its comments. */
const PER_PAGE = 30;

const schema = z.object({
  iid: z.number().int(),
  author: z.object({ id: z.number().int() }).nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  squash_commit_sha: z.string().nullish(),
  sha: z.string().nullish(),
  web_url: z.string().nullish(),
});

const noteSchema = z.object({
  author: z.object({ id: z.number().int() }).nullish(),
  body: z.string().nullish(),
  created_at: z.string(),
  system: z.boolean().nullish(),
});

const commitSchema = z.object({ id: z.string(), committed_date: z.string() });

/** What GitLab itself comments when somebody approves. */
const APPROVED = /^approved this merge request/;

/** Merge requests and their reviews, those that changed last first. */
export const readMergeRequests: ReadStream = async (
  { api, project },
  options,
) => {
  const { items, next } = await readList(api, options, {
    path: `${project.path}/merge_requests`,
    query: { scope: 'all', state: 'all', ...updatedSince(options.since) },
    item: schema,
    perPage: PER_PAGE,
  });
  const problems: string[] = [];
  const events = [];
  for (const request of items) {
    const { iid, author, created_at, merged_at, web_url: url } = request;
    const known = { iid, author_id: author?.id, created_at, url };
    const notes = await readAll(api, options, {
      path: `${project.path}/merge_requests/${iid}/notes`,
      query: { order_by: 'created_at', sort: 'asc' },
      item: noteSchema,
    });
    events.push(
      ...forEachReadable(notes, problems, note =>
        eventsOf(
          {
            object_attributes: {
              author_id: note.author?.id,
              created_at: note.created_at,
              system: note.system && !APPROVED.test(note.body ?? ''),
            },
            merge_request: known,
            project,
          },
          translateNote,
        ),
      ),
    );
    if (!merged_at) continue;
    const ownCommit = request.merge_commit_sha ?? request.squash_commit_sha;
    const forwarded = ownCommit ? undefined : request.sha;
    // A fast-forward makes no commit, so the last one of the branch is looked up.
    const last = forwarded
      ? (
          await api.get(
            options,
            `${project.path}/repository/commits/${forwarded}`,
            { schema: commitSchema },
          )
        ).body
      : undefined;
    events.push(
      ...forEachReadable([known], problems, attributes =>
        eventsOf(
          {
            object_attributes: {
              ...attributes,
              action: 'merge',
              updated_at: merged_at,
              merge_commit_sha: ownCommit,
              last_commit: last && {
                id: last.id,
                timestamp: last.committed_date,
              },
            },
            project,
          },
          translateMergeRequest,
        ),
      ),
    );
  }
  return {
    events,
    problems,
    reached: oldestOf(items.map(({ updated_at }) => updated_at)),
    cursor: next,
  };
};
