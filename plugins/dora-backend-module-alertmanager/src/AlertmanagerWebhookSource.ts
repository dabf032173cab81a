import {
  alertGroupKey,
  alertGroupSchema,
  hasCredentials,
  parsePayload,
  type AlertRules,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { sampleAlert } from './sampleAlert';

const schema = alertGroupSchema.extend({
  version: z.literal('4', {
    error: 'must be 4, the version of notifications that is known here',
  }),
});

interface CreateOptions {
  secrets: string[];
  rules: AlertRules;
}

/** Notifications of Prometheus Alertmanager. */
export class AlertmanagerWebhookSource implements DoraWebhookSource {
  readonly id = 'alertmanager';
  readonly title = 'Alertmanager';
  readonly headers: readonly string[] = [];
  readonly #secrets: readonly string[];
  readonly #rules: AlertRules;

  static create(options: CreateOptions): AlertmanagerWebhookSource {
    return new AlertmanagerWebhookSource(options);
  }

  private constructor({ secrets, rules }: CreateOptions) {
    this.#secrets = secrets;
    this.#rules = rules;
  }

  /** Alertmanager signs nothing. */
  verify(request: WebhookRequest): boolean {
    return hasCredentials(request, this.#secrets);
  }

  /** Of the group: firing while one of its alerts is. */
  eventType({ body }: WebhookRequest): string {
    return parsePayload(schema, body).status;
  }

  deliveryKey({ body }: WebhookRequest): string {
    return alertGroupKey(parsePayload(schema, body));
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    return this.#rules.translate(this.id, parsePayload(schema, body));
  }

  sample(now: Date): WebhookRequest {
    return sampleAlert(this.#secrets[0], {
      now,
      serviceLabel: this.#rules.serviceLabel,
    });
  }
}
