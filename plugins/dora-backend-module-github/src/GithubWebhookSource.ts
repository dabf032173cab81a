import {
  isHmacSha256,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { translateDeploymentStatus } from './events/deploymentStatus';
import { translateIssue } from './events/issue';
import { translatePullRequest } from './events/pullRequest';
import { translatePush } from './events/push';
import { translateRelease } from './events/release';
import { translateReview } from './events/review';
import { translateWorkflowRun } from './events/workflowRun';
import { requireObject } from './events/requireObject';
import type { GithubSettings } from './settings';
import { sampleDeploymentStatus } from './sampleDeploymentStatus';

const EVENT = 'x-github-event';
const DELIVERY = 'x-github-delivery';

type Translate = (
  delivery: WebhookDelivery,
  settings: GithubSettings,
) => WebhookOutcome;

const TRANSLATIONS: ReadonlyMap<string, Translate> = new Map<string, Translate>(
  [
    ['deployment_status', translateDeploymentStatus],
    ['push', translatePush],
    ['pull_request', translatePullRequest],
    ['pull_request_review', translateReview],
    ['issues', translateIssue],
    ['release', translateRelease],
    ['workflow_run', translateWorkflowRun],
  ],
);

/** Events that are understood and bring nothing by themselves, with the reason. */
const NOTHING: ReadonlyMap<string, string> = new Map([
  ['ping', 'GitHub tried the webhook out'],
  ['deployment', 'A deployment counts when its status tells how it ended'],
]);

/** Deliveries of GitHub webhooks, of github.com and of GitHub Enterprise. */
export class GithubWebhookSource implements DoraWebhookSource {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly headers = [EVENT, DELIVERY, 'x-github-hook-id'];
  readonly #secrets: readonly string[];
  readonly #settings: GithubSettings;

  static create(options: {
    secrets: string[];
    settings: GithubSettings;
  }): GithubWebhookSource {
    return new GithubWebhookSource(options);
  }

  private constructor(options: {
    secrets: string[];
    settings: GithubSettings;
  }) {
    this.#secrets = options.secrets;
    this.#settings = options.settings;
  }

  /** SHA-256 only: GitHub sends a SHA-1 beside it for old receivers. */
  verify({ headers, body }: WebhookRequest): boolean {
    const [, signature] =
      /^sha256=([0-9a-f]{64})$/.exec(headers['x-hub-signature-256'] ?? '') ??
      [];
    return isHmacSha256(signature, {
      parts: [body],
      keys: this.#secrets,
      encoding: 'hex',
    });
  }

  eventType({ headers }: WebhookRequest): string {
    return headers[EVENT] ?? '';
  }

  deliveryKey({ headers }: WebhookRequest): string {
    return headers[DELIVERY] ?? '';
  }

  translate(delivery: WebhookDelivery): WebhookOutcome {
    const { eventType } = delivery;
    const translate = TRANSLATIONS.get(eventType);
    if (translate) return translate(delivery, this.#settings);
    requireObject(delivery.body);
    return {
      ignored:
        NOTHING.get(eventType) ??
        `Events of the kind '${eventType}' tell nothing about delivery`,
    };
  }

  sample(now: Date): WebhookRequest {
    return sampleDeploymentStatus(this.#secrets[0], now);
  }
}
