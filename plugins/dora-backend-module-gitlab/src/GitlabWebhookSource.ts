import {
  isSecret,
  parsePayload,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { translateDeployment } from './events/deployment';
import { translateIssue } from './events/issue';
import { translateMergeRequest } from './events/mergeRequest';
import { translateNote } from './events/note';
import { translatePipeline } from './events/pipeline';
import { translatePush } from './events/push';
import type { GitlabSettings } from './settings';
import { hasSignature, SIGNING_PREFIX } from './signature';
import { sampleDeployment } from './sampleDeployment';

const EVENT = 'x-gitlab-event';
const UUID = 'x-gitlab-event-uuid';

interface CreateOptions {
  secrets: string[];
  settings: GitlabSettings;
  /** The present moment in milliseconds. */
  now?: () => number;
}

type Translate = (
  delivery: WebhookDelivery,
  settings: GitlabSettings,
) => WebhookOutcome;

/** By `object_kind`: system hooks name all events alike in their header. */
const TRANSLATIONS: ReadonlyMap<string, Translate> = new Map<string, Translate>(
  [
    ['deployment', translateDeployment],
    ['push', translatePush],
    ['merge_request', translateMergeRequest],
    ['note', translateNote],
    ['issue', translateIssue],
    ['work_item', translateIssue],
    ['pipeline', translatePipeline],
  ],
);

const kindSchema = z.object({ object_kind: z.string().optional() });

/** Deliveries of GitLab webhooks, of gitlab.com and of servers of one's own. */
export class GitlabWebhookSource implements DoraWebhookSource {
  readonly id = 'gitlab';
  readonly title = 'GitLab';
  readonly headers = [
    EVENT,
    UUID,
    'x-gitlab-instance',
    'idempotency-key',
    'webhook-id',
  ];
  readonly #plainTokens: readonly string[];
  readonly #signingTokens: readonly string[];
  readonly #settings: GitlabSettings;
  readonly #now: () => number;

  static create(options: CreateOptions): GitlabWebhookSource {
    return new GitlabWebhookSource(options);
  }

  private constructor({ secrets, settings, now = Date.now }: CreateOptions) {
    const isSigning = (secret: string) => secret.startsWith(SIGNING_PREFIX);
    this.#signingTokens = secrets.filter(isSigning);
    this.#plainTokens = secrets.filter(secret => !isSigning(secret));
    this.#settings = settings;
    this.#now = now;
  }

  /** A signature counts for more than a token: where one can be checked, it must be right. */
  verify(request: WebhookRequest): boolean {
    if (
      this.#signingTokens.length &&
      request.headers['webhook-signature'] !== undefined
    )
      return hasSignature(request, {
        signingTokens: this.#signingTokens,
        now: this.#now(),
      });
    return isSecret(request.headers['x-gitlab-token'], this.#plainTokens);
  }

  eventType({ headers }: WebhookRequest): string {
    return headers[EVENT] ?? '';
  }

  deliveryKey({ headers, body }: WebhookRequest): string {
    const key = headers['idempotency-key'] ?? headers['webhook-id'];
    if (key) return key;
    // One UUID may stand for several deliveries: one that another one caused keeps it.
    const digest = createHash('sha256').update(body).digest('hex');
    return [headers[UUID], digest].filter(Boolean).join(':');
  }

  translate(delivery: WebhookDelivery): WebhookOutcome {
    const kind = parsePayload(kindSchema, delivery.body).object_kind ?? '';
    const translate = TRANSLATIONS.get(kind);
    return translate
      ? translate(delivery, this.#settings)
      : {
          ignored: `Events of the kind '${
            kind || delivery.eventType
          }' tell nothing about delivery`,
        };
  }

  sample(now: Date): WebhookRequest {
    return sampleDeployment(
      this.#signingTokens[0] ?? this.#plainTokens[0],
      now,
    );
  }
}
