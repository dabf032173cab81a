import {
  alertGroupKey,
  alertGroupSchema,
  parsePayload,
  type AlertRules,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

const schema = alertGroupSchema.extend({
  version: z.literal('1', {
    error: 'must be 1, the version of notifications that is known here',
  }),
});

export const alertingKey = (body: Buffer): string =>
  alertGroupKey(parsePayload(schema, body));

/** A notification of a contact point: a group of alerts, as Alertmanager tells of it. */
export function translateAlerting(
  body: Buffer,
  rules: AlertRules,
): WebhookOutcome {
  return rules.translate('grafana', parsePayload(schema, body));
}
