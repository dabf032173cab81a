import type { EventParams } from '@backstage/plugin-events-node';
import type { WebhookRequest } from '@boardwalk/plugin-dora-node';

/**
 * An event of a topic as the request that a webhook would have been. Brokers
 * carry headers as metadata, in any case; what they carry wins over what is
 * configured.
 */
export function toRequest(
  { eventPayload, metadata }: EventParams,
  headers: Record<string, string>,
): WebhookRequest {
  const carried = Object.entries(metadata ?? {}).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
  );
  return {
    headers: { ...headers, ...Object.fromEntries(carried) },
    body: bytesOf(eventPayload),
  };
}

/** Most brokers hand JSON over as what it stands for. */
function bytesOf(payload: unknown): Buffer {
  if (payload instanceof Uint8Array) return Buffer.from(payload);
  if (typeof payload === 'string') return Buffer.from(payload);
  return Buffer.from(JSON.stringify(payload) ?? '');
}
