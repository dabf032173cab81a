import {
  pageUrl,
  parsePayload,
  reviewOfPullRequest,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { idSchema, repositoryName, repositorySchema } from './schemas';

const userSchema = z
  .object({ id: idSchema, type: z.string().optional() })
  .nullish();

const schema = z.object({
  action: z.string(),
  review: z.object({ user: userSchema, submitted_at: z.string().nullish() }),
  pull_request: z.object({
    number: idSchema,
    html_url: z.string().nullish(),
    created_at: z.string(),
    user: userSchema,
  }),
  repository: repositorySchema,
});

/** When someone else, and no machine, looked at a pull request. */
export function translateReview({ body }: WebhookDelivery): WebhookOutcome {
  const { action, review, pull_request, repository } = parsePayload(
    schema,
    body,
  );
  if (action !== 'submitted' || !review.submitted_at)
    return { ignored: 'A review counts when it is submitted' };
  if (review.user?.type === 'Bot')
    return { ignored: 'A review by a machine is none' };
  if (review.user && review.user.id === pull_request.user?.id)
    return { ignored: 'What the author says is no review' };
  return {
    events: [
      reviewOfPullRequest({
        source: 'github',
        repository: repositoryName(repository),
        number: pull_request.number,
        createdAt: pull_request.created_at,
        reviewedAt: review.submitted_at,
        url: pageUrl(pull_request.html_url),
      }),
    ],
  };
}
