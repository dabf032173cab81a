import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { hasControlCharacters } from '@boardwalk/plugin-dora-common';
import type {
  DeliveryReader,
  DoraWebhookSource,
  WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';

/** Text that can be stored and indexed. */
const isName = (text: string) =>
  text.length > 0 &&
  text.length <= 500 &&
  !hasControlCharacters(text) &&
  !/\p{Surrogate}/u.test(text);

/** What is kept of a request beside its body. */
export interface ReadWebhookRequest {
  deliveryKey: string;
  eventType: string;
  headers: Record<string, string>;
}

/**
 * Lets its source read a request; undefined when that refuses the signature.
 * What a source stumbles over is for translating to say.
 */
export function readWebhookRequest(
  source: DoraWebhookSource,
  request: WebhookRequest,
  logger: LoggerService,
): ReadWebhookRequest | undefined {
  return isVerified(source, request, logger)
    ? readTrustedRequest(source, request)
    : undefined;
}

/** Reads a request whose sender is known without a signature. */
export function readTrustedRequest(
  source: DeliveryReader,
  request: WebhookRequest,
): ReadWebhookRequest {
  return {
    deliveryKey: deliveryKeyOf(source, request),
    eventType: eventTypeOf(source, request),
    headers: Object.fromEntries(
      source.headers.flatMap(name => {
        const value = request.headers[name];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}

function isVerified(
  source: DoraWebhookSource,
  request: WebhookRequest,
  logger: LoggerService,
): boolean {
  try {
    return source.verify(request);
  } catch (error) {
    logger.warn(`Verifying a delivery of ${source.id} failed`, {
      reason: isError(error) ? error.name : 'unknown',
    });
    return false;
  }
}

function deliveryKeyOf(
  source: DeliveryReader,
  request: WebhookRequest,
): string {
  try {
    const key = source.deliveryKey(request);
    if (isName(key)) return key;
  } catch {
    // Not readable: told apart by its bytes, it becomes a dead letter.
  }
  return `sha256:${createHash('sha256').update(request.body).digest('hex')}`;
}

function eventTypeOf(source: DeliveryReader, request: WebhookRequest): string {
  try {
    const type = source.eventType(request);
    return isName(type) ? type : '';
  } catch {
    return '';
  }
}
