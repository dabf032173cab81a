import {
  changeOfPullRequest,
  pageUrl,
  parsePayload,
  reviewOfPullRequest,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { idSchema, projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const schema = z.object({
  user: z.object({ id: idSchema }).nullish(),
  object_attributes: z.object({
    iid: idSchema,
    action: z.string().nullish(),
    author_id: idSchema.nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    merge_commit_sha: z.string().nullish(),
    last_commit: z.object({ id: z.string(), timestamp: z.string() }).nullish(),
    url: z.string().nullish(),
  }),
  project: projectSchema,
});

const REVIEWED: ReadonlySet<string> = new Set(['approval', 'approved']);

/** The times of a merge request: its approval, and its merge. */
export function translateMergeRequest({
  body,
  receivedAt,
}: WebhookDelivery): WebhookOutcome {
  const {
    object_attributes: request,
    project,
    user,
  } = parsePayload(schema, body);
  const { action, author_id, merge_commit_sha, last_commit } = request;
  const known = {
    source: 'gitlab',
    repository: projectName(project),
    number: request.iid,
    createdAt: toInstant(request.created_at),
    url: pageUrl(request.url),
  };
  if (action && REVIEWED.has(action))
    return user && user.id === author_id
      ? { ignored: 'What the author says is no review' }
      : {
          events: [
            // The payload does not say when; approving does not update the request.
            reviewOfPullRequest({
              ...known,
              reviewedAt: receivedAt.toISOString(),
            }),
          ],
        };
  if (action !== 'merge')
    return { ignored: 'A merge request counts when it is approved or merged' };
  const common = {
    ...known,
    // The payload has no moment of the merge but that of this change.
    mergedAt: toInstant(request.updated_at),
  };
  if (merge_commit_sha)
    return {
      events: [
        changeOfPullRequest({ ...common, mergeCommit: merge_commit_sha }),
      ],
    };
  if (!last_commit)
    return { ignored: 'The merge request does not name the commit it became' };
  // A fast-forward makes no commit: the branch is put on as it is.
  return {
    events: [
      changeOfPullRequest({
        ...common,
        mergeCommit: last_commit.id,
        committedAt: toInstant(last_commit.timestamp),
      }),
    ],
  };
}
