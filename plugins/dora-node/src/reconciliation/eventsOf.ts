import { isError } from '@backstage/errors';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { WebhookDelivery, WebhookOutcome } from '../types';

/**
 * Events of a thing that an API tells of, by the translation of the delivery
 * that would have told of it: so both say the same of the same thing.
 *
 * @param payload - in the form of the webhook
 */
export function eventsOf(
  payload: object,
  translate: (delivery: WebhookDelivery) => WebhookOutcome,
): DoraEventInput[] {
  const outcome = translate({
    eventType: '',
    headers: {},
    body: Buffer.from(JSON.stringify(payload)),
    receivedAt: new Date(),
  });
  return 'events' in outcome ? outcome.events : [];
}

/** Does something for each thing; one that is wrong does not keep the others away. */
export function forEachReadable<T>(
  things: readonly T[],
  problems: string[],
  work: (thing: T) => DoraEventInput[],
): DoraEventInput[] {
  return things.flatMap(thing => {
    try {
      return work(thing);
    } catch (error) {
      problems.push(isError(error) ? error.message : String(error));
      return [];
    }
  });
}
