import {
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
  object_attributes: z.object({
    author_id: idSchema.nullish(),
    created_at: z.string(),
    system: z.boolean().nullish(),
  }),
  merge_request: z
    .object({
      iid: idSchema,
      author_id: idSchema.nullish(),
      created_at: z.string(),
      url: z.string().nullish(),
    })
    .nullish(),
  project: projectSchema,
});

/** A comment on a merge request: GitLab tells of a review by nothing else. */
export function translateNote({ body }: WebhookDelivery): WebhookOutcome {
  const {
    object_attributes: note,
    merge_request: request,
    project,
  } = parsePayload(schema, body);
  if (!request)
    return { ignored: 'Only comments on merge requests tell about delivery' };
  if (note.system)
    return { ignored: 'A comment by GitLab itself is no review' };
  if (note.author_id === request.author_id)
    return { ignored: 'What the author says is no review' };
  return {
    events: [
      reviewOfPullRequest({
        source: 'gitlab',
        repository: projectName(project),
        number: request.iid,
        createdAt: toInstant(request.created_at),
        reviewedAt: toInstant(note.created_at),
        url: pageUrl(request.url),
      }),
    ],
  };
}
