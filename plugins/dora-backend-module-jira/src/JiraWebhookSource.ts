import {
  isHmacSha256,
  parsePayload,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';
import { issueMessageSchema, messageSchema } from './message';
import { sampleIssue } from './sampleIssue';
import type { JiraSettings } from './settings';
import { translateIssue } from './translateIssue';

const IDENTIFIER = 'x-atlassian-webhook-identifier';

interface CreateOptions {
  secrets: string[];
  settings: JiraSettings;
}

/** Webhooks of Jira about issues that are incidents. */
export class JiraWebhookSource implements DoraWebhookSource {
  readonly id = 'jira';
  readonly title = 'Jira Service Management';
  readonly headers = [IDENTIFIER, 'x-atlassian-webhook-retry'];
  readonly #secrets: readonly string[];
  readonly #settings: JiraSettings;

  static create(options: CreateOptions): JiraWebhookSource {
    return new JiraWebhookSource(options);
  }

  private constructor({ secrets, settings }: CreateOptions) {
    this.#secrets = secrets;
    this.#settings = settings;
  }

  verify({ headers, body }: WebhookRequest): boolean {
    const [, signature] =
      /^sha256=([0-9a-f]{64})$/.exec(headers['x-hub-signature'] ?? '') ?? [];
    return isHmacSha256(signature, {
      parts: [body],
      keys: this.#secrets,
      encoding: 'hex',
    });
  }

  eventType({ body }: WebhookRequest): string {
    return parsePayload(messageSchema, body).webhookEvent;
  }

  /** Jira's own, which a retry repeats; where a server sends none, the bytes. */
  deliveryKey({ headers, body }: WebhookRequest): string {
    return (
      headers[IDENTIFIER] || createHash('sha256').update(body).digest('hex')
    );
  }

  translate({ body }: WebhookDelivery): WebhookOutcome {
    const { webhookEvent } = parsePayload(messageSchema, body);
    switch (webhookEvent) {
      case 'jira:issue_created':
      case 'jira:issue_updated':
        return translateIssue(
          parsePayload(issueMessageSchema, body),
          this.#settings,
        );
      case 'jira:issue_deleted':
        return { ignored: 'What an incident did stays when its issue goes' };
      default:
        return {
          ignored: `Events of the kind '${webhookEvent}' tell nothing about incidents`,
        };
    }
  }

  sample(now: Date): WebhookRequest {
    return sampleIssue(this.#secrets[0], {
      now,
      issueType: this.#settings.issueTypes[0] ?? 'Incident',
    });
  }
}
