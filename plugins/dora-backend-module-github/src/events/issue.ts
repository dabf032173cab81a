import {
  incidentLabels,
  oneLine,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GithubSettings } from '../settings';
import { idSchema, repositoryName, repositorySchema } from './schemas';

const schema = z.object({
  action: z.string(),
  issue: z.object({
    id: idSchema,
    title: z.string().nullish(),
    html_url: z.string().nullish(),
    state: z.string().nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    closed_at: z.string().nullish(),
    labels: z.array(z.object({ name: z.string() })).nullish(),
  }),
  repository: repositorySchema,
});

/**
 * An issue with the label of an incident, as it is after whatever was done with
 * it: each delivery tells all of it, so it does not matter which comes first.
 */
export function translateIssue(
  { body }: WebhookDelivery,
  settings: GithubSettings,
): WebhookOutcome {
  const { action, issue, repository } = parsePayload(schema, body);
  const labels = incidentLabels(
    (issue.labels ?? []).map(({ name }) => name),
    settings.incidentLabels,
  );
  if (!labels.incident)
    return { ignored: 'The issue has no label of an incident' };
  if (action === 'deleted' || action === 'transferred')
    return { ignored: 'What an incident did stays when its issue goes' };
  const services = labels.services.length
    ? labels.services
    : [repositoryName(repository)];
  return {
    events: services.map(service => ({
      type: 'incident',
      source: 'github',
      id: issue.id,
      version: issue.updated_at,
      service,
      title: oneLine(issue.title),
      severity: oneLine(labels.severity),
      detectedAt: issue.created_at,
      resolvedAt: issue.closed_at ?? undefined,
      url: pageUrl(issue.html_url),
    })),
  };
}
