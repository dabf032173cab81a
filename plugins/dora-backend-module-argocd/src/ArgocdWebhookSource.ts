import {
  isSecret,
  parsePayload,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { notificationSchema } from './notification';
import { translateSync } from './translateSync';
import { sampleSync } from './sampleSync';

interface CreateOptions {
  secrets: string[];
  /** Of applications that name none. */
  environment?: string;
}

/** Notifications of Argo CD, made by the template that comes with this package. */
export class ArgocdWebhookSource implements DoraWebhookSource {
  readonly id = 'argocd';
  readonly title = 'Argo CD';
  readonly headers: readonly string[] = [];
  readonly #secrets: readonly string[];
  readonly #environment: string | undefined;

  static create(options: CreateOptions): ArgocdWebhookSource {
    return new ArgocdWebhookSource(options);
  }

  private constructor({ secrets, environment }: CreateOptions) {
    this.#secrets = secrets;
    this.#environment = environment;
  }

  /** Argo CD signs nothing; it sends headers that do not change. */
  verify({ headers }: WebhookRequest): boolean {
    const [, token] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
    return isSecret(token, this.#secrets);
  }

  eventType(): string {
    return 'sync';
  }

  /** A sync ends once: its application and its start tell it apart. */
  deliveryKey({ body }: WebhookRequest): string {
    const { uid, sync } = parsePayload(notificationSchema, body);
    return `${uid}/${sync.startedAt}/${sync.phase}`;
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    return translateSync(
      parsePayload(notificationSchema, body),
      this.#environment,
    );
  }

  sample(now: Date): WebhookRequest {
    return sampleSync(this.#secrets[0], now);
  }
}
