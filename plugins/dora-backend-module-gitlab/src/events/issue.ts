import {
  incidentLabels,
  oneLine,
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GitlabSettings } from '../settings';
import { idSchema, projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const schema = z.object({
  object_attributes: z.object({
    id: idSchema,
    title: z.string().nullish(),
    type: z.string().nullish(),
    state: z.string().nullish(),
    severity: z.string().nullish(),
    created_at: z.string(),
    updated_at: z.string(),
    closed_at: z.string().nullish(),
    url: z.string().nullish(),
    labels: z.array(z.object({ title: z.string() })).nullish(),
  }),
  project: projectSchema,
});

const severityOf = (
  label: string | undefined,
  field: string | null | undefined,
) => label ?? (field === 'unknown' ? undefined : field);

/**
 * An incident, or an issue with the label of one, as it is after whatever was
 * done with it: each delivery tells all of it, so the order does not matter.
 */
export function translateIssue(
  { body }: WebhookDelivery,
  settings: GitlabSettings,
): WebhookOutcome {
  const { object_attributes: issue, project } = parsePayload(schema, body);
  const labels = incidentLabels(
    (issue.labels ?? []).map(({ title }) => title),
    settings.incidentLabels,
  );
  if (issue.type?.toLowerCase() !== 'incident' && !labels.incident)
    return { ignored: 'The issue is no incident and has no label of one' };
  const updatedAt = toInstant(issue.updated_at);
  const services = labels.services.length
    ? labels.services
    : [projectName(project)];
  return {
    events: services.map(service => ({
      type: 'incident',
      source: 'gitlab',
      id: issue.id,
      version: updatedAt,
      service,
      title: oneLine(issue.title),
      severity: oneLine(severityOf(labels.severity, issue.severity)),
      detectedAt: toInstant(issue.created_at),
      resolvedAt:
        issue.state === 'closed'
          ? toInstant(issue.closed_at ?? issue.updated_at)
          : undefined,
      url: pageUrl(issue.url),
    })),
  };
}
