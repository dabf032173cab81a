import {
  hasCredentials,
  parsePayload,
  type DoraWebhookSource,
  type ServiceMapping,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { messageSchema } from './message';
import { sampleAlert } from './sampleAlert';
import { translateAlert } from './translateAlert';

interface CreateOptions {
  secrets: string[];
  services: ServiceMapping;
  /** Of all alerts. */
  environment?: string;
}

/** Webhooks of Opsgenie, and of alerts of Jira Service Management, which took them over. */
export class OpsgenieWebhookSource implements DoraWebhookSource {
  readonly id = 'opsgenie';
  readonly title = 'Opsgenie';
  readonly headers: readonly string[] = [];
  readonly #options: CreateOptions;

  static create(options: CreateOptions): OpsgenieWebhookSource {
    return new OpsgenieWebhookSource(options);
  }

  private constructor(options: CreateOptions) {
    this.#options = options;
  }

  /** Opsgenie signs nothing; it sends headers of one's own. */
  verify(request: WebhookRequest): boolean {
    return hasCredentials(request, this.#options.secrets);
  }

  eventType({ body }: WebhookRequest): string {
    return parsePayload(messageSchema, body).action;
  }

  deliveryKey({ body }: WebhookRequest): string {
    const { action, alert } = parsePayload(messageSchema, body);
    return `${alert.alertId}/${action}/${alert.updatedAt}`;
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    return translateAlert(parsePayload(messageSchema, body), this.#options);
  }

  sample(now: Date): WebhookRequest {
    return sampleAlert(this.#options.secrets[0], now);
  }
}
