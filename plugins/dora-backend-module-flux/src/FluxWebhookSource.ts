import {
  isHmacSha256,
  parsePayload,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { fluxEventSchema, metadataOf } from './fluxEvent';
import { translateHelmRelease } from './translateHelmRelease';
import { translateKustomization } from './translateKustomization';
import { sampleKustomization } from './sampleKustomization';

const COMPONENT = 'gotk-component';

interface CreateOptions {
  secrets: string[];
  /** Of events that name none. */
  environment?: string;
}

/** Notifications of Flux, sent by a provider of the type `generic-hmac`. */
export class FluxWebhookSource implements DoraWebhookSource {
  readonly id = 'flux';
  readonly title = 'Flux';
  readonly headers = [COMPONENT];
  readonly #secrets: readonly string[];
  readonly #environment: string | undefined;

  static create(options: CreateOptions): FluxWebhookSource {
    return new FluxWebhookSource(options);
  }

  private constructor({ secrets, environment }: CreateOptions) {
    this.#secrets = secrets;
    this.#environment = environment;
  }

  verify({ headers, body }: WebhookRequest): boolean {
    const [, signature] =
      /^sha256=([0-9a-f]{64})$/.exec(headers['x-signature'] ?? '') ?? [];
    return isHmacSha256(signature, {
      parts: [body],
      keys: this.#secrets,
      encoding: 'hex',
    });
  }

  eventType({ headers }: WebhookRequest): string {
    return headers[COMPONENT] ?? '';
  }

  /** Flux numbers nothing: the object, what happened to it, and when. */
  deliveryKey({ body }: WebhookRequest): string {
    const event = parsePayload(fluxEventSchema, body);
    return [
      event.involvedObject.uid,
      event.reason,
      metadataOf(event, 'revision') ?? '',
      event.timestamp,
    ].join('/');
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    const event = parsePayload(fluxEventSchema, body);
    switch (event.involvedObject.kind) {
      case 'Kustomization':
        return translateKustomization(event, this.#environment);
      case 'HelmRelease':
        return translateHelmRelease(event, this.#environment);
      default:
        return {
          ignored: `A ${event.involvedObject.kind} deploys nothing; select Kustomization and HelmRelease in the Alert`,
        };
    }
  }

  sample(now: Date): WebhookRequest {
    return sampleKustomization(this.#secrets[0], now);
  }
}
