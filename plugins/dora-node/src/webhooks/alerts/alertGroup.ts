import { createHash } from 'node:crypto';
import { z } from 'zod';

const labels = z.record(z.string(), z.string());

/** An alert, as Alertmanager tells of it, and Grafana after it. */
const alertSchema = z.object({
  status: z.enum(['firing', 'resolved']),
  labels,
  startsAt: z.string(),
  /** Long before the start while it fires. */
  endsAt: z.string().nullish(),
  generatorURL: z.string().nullish(),
  /** The same for alerts of the same labels. */
  fingerprint: z.string().min(1),
});

export type Alert = z.output<typeof alertSchema>;

/** A notification of a group of alerts; a source adds what it checks beside them. */
export const alertGroupSchema = z.object({
  status: z.string(),
  externalURL: z.string().nullish(),
  alerts: z.array(alertSchema),
});

export type AlertGroup = z.output<typeof alertGroupSchema>;

/**
 * The same for notifications that tell the same of the same alerts: tools send
 * them again and again while alerts fire, and several may run beside each other.
 */
export function alertGroupKey({ alerts }: AlertGroup): string {
  const states = alerts.map(({ fingerprint, status, startsAt, endsAt }) =>
    JSON.stringify([
      fingerprint,
      startsAt,
      status,
      status === 'resolved' ? endsAt : null,
    ]),
  );
  return createHash('sha256').update(states.sort().join()).digest('hex');
}
