import {
  changeOfPullRequest,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { idSchema, repositoryName, repositorySchema } from './schemas';

const schema = z.object({
  action: z.string(),
  pull_request: z.object({
    number: idSchema,
    html_url: z.string().nullish(),
    created_at: z.string(),
    merged_at: z.string().nullish(),
    merged: z.boolean().nullish(),
    merge_commit_sha: z.string().nullish(),
  }),
  repository: repositorySchema,
});

/** The times of a pull request, as soon as its merge has made a commit. */
export function translatePullRequest({
  body,
}: WebhookDelivery): WebhookOutcome {
  const { action, pull_request, repository } = parsePayload(schema, body);
  const { merged, merged_at, merge_commit_sha } = pull_request;
  if (action !== 'closed')
    return { ignored: 'A pull request counts when it is merged' };
  if (!merged || !merged_at || !merge_commit_sha)
    return { ignored: 'The pull request was closed without a merge' };
  return {
    events: [
      changeOfPullRequest({
        source: 'github',
        repository: repositoryName(repository),
        mergeCommit: merge_commit_sha,
        number: pull_request.number,
        createdAt: pull_request.created_at,
        mergedAt: merged_at,
        url: pageUrl(pull_request.html_url),
      }),
    ],
  };
}
