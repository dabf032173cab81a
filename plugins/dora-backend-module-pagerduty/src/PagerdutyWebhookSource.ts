import {
  parsePayload,
  type DoraWebhookSource,
  type ServiceMapping,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { incidentMessageSchema, messageSchema } from './message';
import { sampleIncident } from './sampleIncident';
import { hasSignature } from './signature';
import { translateIncident } from './translateIncident';

interface CreateOptions {
  secrets: string[];
  services: ServiceMapping;
  /** Of all incidents. */
  environment?: string;
}

/** Webhooks that tell of an incident and of nothing else. */
const INCIDENT_EVENTS: ReadonlySet<string> = new Set(
  [
    'acknowledged',
    'delegated',
    'escalated',
    'priority_updated',
    'reassigned',
    'reopened',
    'resolved',
    'service_updated',
    'title_updated',
    'triggered',
    'unacknowledged',
    'urgency_updated',
  ].map(name => `incident.${name}`),
);

/** Webhooks of PagerDuty, version 3. */
export class PagerdutyWebhookSource implements DoraWebhookSource {
  readonly id = 'pagerduty';
  readonly title = 'PagerDuty';
  readonly headers = ['x-webhook-id', 'x-webhook-subscription'];
  readonly #options: CreateOptions;

  static create(options: CreateOptions): PagerdutyWebhookSource {
    return new PagerdutyWebhookSource(options);
  }

  private constructor(options: CreateOptions) {
    this.#options = options;
  }

  verify(request: WebhookRequest): boolean {
    return hasSignature(request, this.#options.secrets);
  }

  eventType({ body }: WebhookRequest): string {
    return parsePayload(messageSchema, body).event.event_type;
  }

  /** The event, not its delivery: two subscriptions may tell of the same. */
  deliveryKey({ body }: WebhookRequest): string {
    return parsePayload(messageSchema, body).event.id;
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    const { event } = parsePayload(messageSchema, body);
    if (INCIDENT_EVENTS.has(event.event_type))
      return translateIncident(
        parsePayload(incidentMessageSchema, body),
        this.#options,
      );
    return {
      ignored:
        event.event_type === 'pagey.ping'
          ? 'PagerDuty tried the webhook out'
          : `Events of the kind '${event.event_type}' tell nothing about how an incident went`,
    };
  }

  sample(now: Date): WebhookRequest {
    return sampleIncident(this.#options.secrets[0], now);
  }
}
