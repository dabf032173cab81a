import {
  oneLine,
  pageUrl,
  parsePayload,
  type AlertRules,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

const schema = z.object({
  id: z.string().min(1),
  time: z.string(),
  event: z.string().min(1),
  incident: z.object({
    incidentID: z.string().min(1),
    severity: z.string().nullish(),
    labels: z
      .array(z.object({ key: z.string().nullish(), label: z.string() }))
      .nullish(),
    isDrill: z.boolean().nullish(),
    createdTime: z.string(),
    modifiedTime: z.string().nullish(),
    /** Empty while it is open, as the two below. */
    closedTime: z.string().nullish(),
    status: z.string(),
    title: z.string().nullish(),
    overviewURL: z.string().nullish(),
    incidentStart: z.string().nullish(),
    incidentEnd: z.string().nullish(),
  }),
});

export const incidentKey = (body: Buffer): string =>
  `incident/${parsePayload(schema, body).id}`;

/** An incident of Grafana Incident, as it is after whatever was done with it. */
export function translateIncident(
  body: Buffer,
  rules: AlertRules,
): WebhookOutcome {
  const { time, incident } = parsePayload(schema, body);
  if (incident.isDrill) return { ignored: 'The incident is a drill' };
  const labels = labelsOf(incident.labels ?? []);
  const service = rules.serviceOf(labels);
  if (!service)
    return {
      ignored: `The incident names no service; give it a label such as ${rules.serviceLabel}:checkout`,
    };
  const ended =
    incident.incidentEnd || incident.closedTime || incident.modifiedTime;
  return {
    events: [
      {
        type: 'incident',
        source: 'grafana',
        id: `incident/${incident.incidentID}`,
        version: incident.modifiedTime || time,
        service,
        environment: rules.environmentOf(labels),
        title: oneLine(incident.title),
        severity: oneLine(
          incident.severity === 'pending' ? undefined : incident.severity,
        ),
        detectedAt: incident.incidentStart || incident.createdTime,
        resolvedAt: incident.status === 'resolved' ? ended || time : undefined,
        url: pageUrl(incident.overviewURL),
      },
    ],
  };
}

/** Labels are of a key and a value, or one text such as `service:checkout`. */
function labelsOf(
  labels: Array<{ key?: string | null; label: string }>,
): Record<string, string> {
  return Object.fromEntries(
    labels.flatMap(({ key, label }) => {
      const [, name, value] = /^([^:]+):\s*(.+)$/.exec(label) ?? [];
      if (name !== undefined) return [[name.trim(), value]];
      return key ? [[key, label]] : [];
    }),
  );
}
