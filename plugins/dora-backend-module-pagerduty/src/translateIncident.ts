import {
  oneLine,
  pageUrl,
  type ServiceMapping,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import type { IncidentMessage } from './message';

const RESOLVED = 'incident.resolved';

/**
 * An incident as it is after whatever was done with it. Each webhook tells all of
 * it, so it does not matter which comes first, nor whether one is missing: what
 * happened last counts, and one that is opened again has no end again.
 */
export function translateIncident(
  { event }: IncidentMessage,
  options: { services: ServiceMapping; environment?: string },
): WebhookOutcome {
  const { event_type: type, occurred_at: occurredAt, data } = event;
  // Only the resolution says when that was, and a later webhook would replace it.
  if (data.status === 'resolved' && type !== RESOLVED)
    return { ignored: 'What is done with a resolved incident changes no time' };
  return {
    events: [
      {
        type: 'incident',
        source: 'pagerduty',
        id: data.id,
        version: occurredAt,
        service: options.services.serviceOf(
          data.service.summary,
          data.service.id,
        ),
        environment: options.environment,
        title: oneLine(data.title),
        severity: oneLine(data.priority?.summary ?? data.urgency),
        detectedAt: data.created_at,
        resolvedAt: type === RESOLVED ? occurredAt : undefined,
        url: pageUrl(data.html_url),
      },
    ],
  };
}
