import { isError } from '@backstage/errors';
import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import type {
  DeliveryReader,
  WebhookDelivery,
} from '@boardwalk/plugin-dora-node';

/** Why nothing comes out of a delivery. */
export interface NoEvents {
  state: 'ignored' | 'dead';
  reason: string;
}

/** The events that a delivery stands for, each of them checked; or why there are none. */
export function translateDelivery(
  source: Pick<DeliveryReader, 'translate'>,
  { headers, body, eventType, receivedAt }: WebhookDelivery,
): { events: DoraEvent[] } | { end: NoEvents } {
  const dead = (reason: string) => ({
    end: { state: 'dead', reason } as const,
  });
  try {
    const outcome = source.translate({ headers, body, eventType, receivedAt });
    if ('ignored' in outcome)
      return { end: { state: 'ignored', reason: outcome.ignored } };
    const events: DoraEvent[] = [];
    for (const [index, input] of outcome.events.entries()) {
      const { event, error } = parseEvent(input, { now: Date.now() });
      if (!event) return dead(`Event ${index} of it: ${error}`);
      events.push(event);
    }
    return { events };
  } catch (error) {
    return dead(isError(error) ? error.message : String(error));
  }
}
