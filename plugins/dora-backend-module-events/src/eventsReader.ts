import { InputError } from '@backstage/errors';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { DeliveryReader } from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';

/** Most events of one delivery, so that it stays one transaction. */
const MOST = 1_000;

/** Events of the portal's own form: one, or a list of them. The engine checks each. */
export const eventsReader: DeliveryReader = {
  id: 'events',
  headers: [],
  eventType: () => 'events',
  // The same bytes are the same events, whichever broker brings them again.
  deliveryKey: ({ body }) => createHash('sha256').update(body).digest('hex'),
  translate({ body }) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body.toString('utf8'));
    } catch {
      throw new InputError('The event is not JSON');
    }
    const events = Array.isArray(parsed) ? parsed : [parsed];
    if (!events.length) return { ignored: 'The list of events is empty' };
    if (events.length > MOST)
      throw new InputError(
        `The list holds ${events.length} events; send at most ${MOST} at a time`,
      );
    if (events.some(event => typeof event !== 'object' || event === null))
      throw new InputError(
        'The event is not a JSON object, nor a list of them',
      );
    return { events: events as DoraEventInput[] };
  },
};
