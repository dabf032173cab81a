import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  SourcesAnswer,
  SourceSummary,
  SourceTestAnswer,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  queryDeliveryCounts,
  querySenders,
  type DeliveryCount,
} from '../database/queries/querySources';
import { readWebhookRequest } from './readWebhookRequest';
import { translateDelivery } from './translateDelivery';
import type { WebhookSources } from './WebhookSources';

interface Options {
  knex: Knex;
  logger: LoggerService;
  sources: WebhookSources;
  /** Tokens of the configuration that may report events. */
  eventTokens: number;
}

/** Tells which tools report or could, and lets them be tried out. */
export class SourceService {
  readonly #options: Options;

  static create(options: Options): SourceService {
    return new SourceService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Webhooks first, then senders that are known by their events. */
  async list(): Promise<SourcesAnswer> {
    const { knex, sources, eventTokens } = this.#options;
    const [counts, senders] = await Promise.all([
      queryDeliveryCounts(knex),
      querySenders(knex),
    ]);
    const firstEvent = new Map(
      senders.map(({ name, firstSeenAt }) => [name, firstSeenAt.toISOString()]),
    );
    const ids = new Set([
      ...sources.descriptions.keys(),
      ...sources.byId.keys(),
    ]);
    const webhooks = [...ids].map((id): SourceSummary => {
      const source = sources.byId.get(id);
      const description = sources.descriptions.get(id);
      return {
        id,
        title: description?.title ?? source?.title ?? id,
        webhook: `/api/dora/v1/webhooks/${id}`,
        configured: source !== undefined,
        setup: description?.setup,
        testable: source?.sample !== undefined,
        firstEventAt: firstEvent.get(id),
        ...toDeliveries(counts.filter(count => count.source === id)),
      };
    });
    const others = senders
      // A source may send under several names: github, github:pull-requests.
      .filter(({ name }) => !ids.has(name.split(':')[0]))
      .map(({ name }) => ({
        id: name,
        title: name,
        firstEventAt: firstEvent.get(name),
      }));
    return {
      items: [...webhooks, ...others],
      events: { path: '/api/dora/v1/events', tokens: eventTokens },
    };
  }

  /**
   * Lets a source make a delivery of something made up, and takes it the way of
   * a real one, up to where facts would be stored. Nothing is kept of it.
   */
  test(id: string): SourceTestAnswer {
    const { logger, sources } = this.#options;
    const source = sources.byId.get(id);
    if (!source) throw new NotFoundError(`No source '${id}' is configured`);
    const receivedAt = new Date();
    const request = source.sample?.(receivedAt);
    if (!request)
      throw new InputError(
        `The source '${id}' cannot make a delivery to try itself out with`,
      );
    const read = readWebhookRequest(source, request, logger);
    const answer = {
      source: id,
      verified: read !== undefined,
      eventType: read?.eventType ?? '',
      body: request.body.toString('utf8'),
      events: [],
    };
    if (!read)
      return { ...answer, reason: 'The signature is wrong or missing' };
    const translated = translateDelivery(source, {
      ...read,
      body: request.body,
      receivedAt,
    });
    return 'end' in translated
      ? { ...answer, reason: translated.end.reason }
      : { ...answer, events: translated.events };
  }
}

function toDeliveries(
  counts: DeliveryCount[],
): Pick<SourceSummary, 'deliveries' | 'lastDeliveryAt'> {
  const deliveries = { pending: 0, done: 0, ignored: 0, dead: 0 };
  for (const { state, count } of counts) deliveries[state] = count;
  const last = Math.max(...counts.map(({ lastAt }) => lastAt.getTime()));
  return {
    deliveries,
    lastDeliveryAt: counts.length ? new Date(last).toISOString() : undefined,
  };
}
