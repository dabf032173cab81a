import {
  changesOfPush,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { mergedNumber } from './mergedNumber';
import { projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const schema = z.object({
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  commits: z.array(
    z.object({
      id: z.string(),
      message: z.string().optional(),
      timestamp: z.string(),
      url: z.string().optional(),
    }),
  ),
  project: projectSchema,
});

/** Commits of a branch, oldest first; GitLab lists the newest 20. */
export function translatePush({
  body,
  receivedAt,
}: WebhookDelivery): WebhookOutcome {
  const push = parsePayload(schema, body);
  const [, branch] = /^refs\/heads\/(.+)$/.exec(push.ref) ?? [];
  if (!branch) return { ignored: 'Only pushes to branches bring changes' };
  if (/^0+$/.test(push.after)) return { ignored: 'The branch was deleted' };
  const commits = push.commits.map(({ id, message, timestamp, url }) => ({
    id,
    timestamp: toInstant(timestamp),
    url: pageUrl(url),
    merges: mergedNumber(message),
  }));
  const events = changesOfPush({
    source: 'gitlab',
    repository: projectName(push.project),
    branch,
    before: push.before,
    after: push.after,
    // GitLab does not say when it was pushed; its newest commit is the closest to it.
    pushedAt: Math.max(
      0,
      ...commits.map(({ timestamp }) => Date.parse(timestamp)),
    ),
    isDefaultBranch: branch === push.project.default_branch,
    commits,
    receivedAt,
  });
  return events.length
    ? { events }
    : { ignored: 'The push names no commit that can be told' };
}
