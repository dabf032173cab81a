import type { DoraWebhookSource } from '@boardwalk/plugin-dora-node';

/** A source whose deliveries carry the events themselves: `{ key, events }`. */
export const toySource: DoraWebhookSource = {
  id: 'toy',
  title: 'Toy',
  headers: [],
  verify: () => true,
  eventType: () => 'events',
  deliveryKey: ({ body }) => JSON.parse(body.toString()).key,
  translate: ({ body }) => ({ events: JSON.parse(body.toString()).events }),
};
