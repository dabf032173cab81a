import {
  hasCredentials,
  parsePayload,
  type AlertRules,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { alertingKey, translateAlerting } from './messages/alerting';
import { incidentKey, translateIncident } from './messages/incident';
import { onCallKey, translateOnCall } from './messages/onCall';
import { sampleAlert } from './sampleAlert';
import { hasSignature, isSigned } from './signature';

interface CreateOptions {
  secrets: string[];
  rules: AlertRules;
  /** The present moment in milliseconds. */
  now?: () => number;
}

/** What tells the three kinds of webhooks apart. */
const kindSchema = z.object({
  alerts: z.unknown().optional(),
  alert_group: z.unknown().optional(),
  incident: z.unknown().optional(),
  status: z.string().optional().catch(undefined),
  event: z
    .union([z.string(), z.object({ type: z.string() })])
    .optional()
    .catch(undefined),
});

/** Webhooks of Grafana: contact points of alerting, and outgoing ones of OnCall and Incident. */
export class GrafanaWebhookSource implements DoraWebhookSource {
  readonly id = 'grafana';
  readonly title = 'Grafana';
  readonly headers: readonly string[] = [];
  readonly #secrets: readonly string[];
  readonly #rules: AlertRules;
  readonly #now: () => number;

  static create(options: CreateOptions): GrafanaWebhookSource {
    return new GrafanaWebhookSource(options);
  }

  private constructor({ secrets, rules, now = Date.now }: CreateOptions) {
    this.#secrets = secrets;
    this.#rules = rules;
    this.#now = now;
  }

  /** A signature counts for more than a token: where one comes, it must be right. */
  verify(request: WebhookRequest): boolean {
    return isSigned(request)
      ? hasSignature(request, { secrets: this.#secrets, now: this.#now() })
      : hasCredentials(request, this.#secrets);
  }

  eventType({ body }: WebhookRequest): string {
    const { event, status } = parsePayload(kindSchema, body);
    const kind = typeof event === 'object' ? event.type : event;
    return kind ?? status ?? '';
  }

  deliveryKey({ body }: WebhookRequest): string {
    const kind = parsePayload(kindSchema, body);
    if (kind.alert_group !== undefined) return onCallKey(body);
    if (kind.incident !== undefined) return incidentKey(body);
    return alertingKey(body);
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    const kind = parsePayload(kindSchema, body);
    if (kind.alert_group !== undefined)
      return translateOnCall(body, this.#rules);
    if (kind.incident !== undefined)
      return translateIncident(body, this.#rules);
    return translateAlerting(body, this.#rules);
  }

  sample(now: Date): WebhookRequest {
    return sampleAlert(this.#secrets[0], {
      now,
      serviceLabel: this.#rules.serviceLabel,
    });
  }
}
