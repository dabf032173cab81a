import {
  oneLine,
  pageUrl,
  parsePayload,
  type AlertRules,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

const labels = z.record(z.string(), z.unknown()).nullish().catch(undefined);

const schema = z.object({
  event: z.object({ type: z.string(), time: z.string().nullish() }),
  alert_group: z.object({
    id: z.string().min(1),
    state: z.string(),
    created_at: z.string(),
    resolved_at: z.string().nullish(),
    title: z.string().nullish(),
    permalinks: z.object({ web: z.string().nullish() }).nullish(),
    labels,
  }),
  /** The first alert, as its tool wrote it. */
  alert_payload: z
    .object({ labels, commonLabels: labels })
    .nullish()
    .catch(undefined),
  integration: z.object({ name: z.string().nullish() }).nullish(),
});

export function onCallKey(body: Buffer): string {
  const { event, alert_group } = parsePayload(schema, body);
  return `oncall/${alert_group.id}/${event.type}/${
    event.time ?? alert_group.created_at
  }`;
}

/** A group of alerts of OnCall, as it is after whatever was done with it. */
export function translateOnCall(
  body: Buffer,
  rules: AlertRules,
): WebhookOutcome {
  const payload = parsePayload(schema, body);
  const { event, alert_group: group, alert_payload: alert } = payload;
  const known = {
    ...textsOf(alert?.commonLabels),
    ...textsOf(alert?.labels),
    ...textsOf(group.labels),
  };
  const service = rules.serviceOf(known, payload.integration?.name);
  if (!service) return { ignored: 'The group of alerts names no service' };
  return {
    events: [
      {
        type: 'incident',
        source: 'grafana',
        id: `oncall/${group.id}`,
        version: event.time ?? group.created_at,
        service,
        environment: rules.environmentOf(known),
        title: oneLine(group.title),
        severity: oneLine(known.severity),
        detectedAt: group.created_at,
        resolvedAt:
          group.state === 'resolved'
            ? group.resolved_at ?? event.time ?? undefined
            : undefined,
        url: pageUrl(group.permalinks?.web),
      },
    ],
  };
}

/** Labels of somebody else: only what is text. */
function textsOf(
  given: Record<string, unknown> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
