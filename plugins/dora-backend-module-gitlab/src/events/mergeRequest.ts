import {
  changeOfPullRequest,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { idSchema, projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const schema = z.object({
  object_attributes: z.object({
    iid: idSchema,
    action: z.string().nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    merge_commit_sha: z.string().nullish(),
    last_commit: z.object({ id: z.string(), timestamp: z.string() }).nullish(),
    url: z.string().nullish(),
  }),
  project: projectSchema,
});

/** The times of a merge request, as soon as it is merged. */
export function translateMergeRequest({
  body,
}: WebhookDelivery): WebhookOutcome {
  const { object_attributes: request, project } = parsePayload(schema, body);
  if (request.action !== 'merge')
    return { ignored: 'A merge request counts when it is merged' };
  const { merge_commit_sha, last_commit } = request;
  const common = {
    source: 'gitlab',
    repository: projectName(project),
    number: request.iid,
    createdAt: toInstant(request.created_at),
    // The payload has no moment of the merge but that of this change.
    mergedAt: toInstant(request.updated_at),
    url: pageUrl(request.url),
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
