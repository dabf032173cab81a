import {
  changesOfPush,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { mergedNumber } from './mergedNumber';
import { repositoryName, repositorySchema } from './schemas';

const schema = z.object({
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  deleted: z.boolean().optional(),
  forced: z.boolean().optional(),
  commits: z.array(
    z.object({
      id: z.string(),
      message: z.string().optional(),
      timestamp: z.string(),
      url: z.string().optional(),
    }),
  ),
  repository: repositorySchema.extend({
    /** Seconds in pushes, though a moment in all other events. */
    pushed_at: z.union([z.number(), z.string()]).nullish(),
  }),
});

/** Commits of a branch, oldest first; GitHub lists 2,048 at most. */
export function translatePush({
  body,
  receivedAt,
}: WebhookDelivery): WebhookOutcome {
  const push = parsePayload(schema, body);
  const [, branch] = /^refs\/heads\/(.+)$/.exec(push.ref) ?? [];
  if (!branch) return { ignored: 'Only pushes to branches bring changes' };
  if (push.deleted) return { ignored: 'The branch was deleted' };
  const events = changesOfPush({
    source: 'github',
    repository: repositoryName(push.repository),
    branch,
    // What a forced push replaced was not delivered with what came after it.
    before: push.forced ? undefined : push.before,
    after: push.after,
    pushedAt: momentOf(push.repository.pushed_at) ?? receivedAt.getTime(),
    isDefaultBranch: branch === push.repository.default_branch,
    commits: push.commits.map(({ id, message, timestamp, url }) => ({
      id,
      timestamp,
      url: pageUrl(url),
      merges: mergedNumber(message),
    })),
    receivedAt,
  });
  return events.length
    ? { events }
    : { ignored: 'The push names no commit that can be told' };
}

function momentOf(
  pushedAt: number | string | null | undefined,
): number | undefined {
  const time =
    typeof pushedAt === 'number'
      ? pushedAt * 1_000
      : Date.parse(pushedAt ?? '');
  return Number.isFinite(time) && time > 0 ? time : undefined;
}
