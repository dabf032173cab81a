import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { eventLocks } from '../../../domain/events/eventLocks';
import { changesTable } from '../../facts/changesTable';
import { deploymentsTable } from '../../facts/deploymentsTable';
import { incidentsTable } from '../../facts/incidentsTable';
import { pipelinesTable } from '../../facts/pipelinesTable';
import type { FactItem } from './columnArrays';
import { findLinkedServices } from './findLinkedServices';
import { lockNames } from './lockNames';
import { markServicesDirty } from './markServicesDirty';
import { storeFacts, type StoredFacts } from './storeFacts';

/** Events with the ids of their names, ready to be written. */
export interface EventBatch {
  items: Array<FactItem<DoraEvent>>;
  /** Entities that have their source in a repository of the batch. */
  serviceRefs: string[];
}

/**
 * Writes a batch of events, in the transaction of the caller. Batches that
 * share a service run one after the other: each compares with what the other
 * has committed, and the order of states is total, so all orders end the same.
 *
 * @returns of each event in turn, whether it was new or newer
 */
export async function storeEvents(
  tx: Knex.Transaction,
  { items, serviceRefs }: EventBatch,
): Promise<boolean[]> {
  await lockNames(tx, eventLocks(items.map(item => item.prepared.event)));
  const parts = [
    await storeFacts(tx, deploymentsTable, ofType(items, 'deployment')),
    await storeFacts(tx, changesTable, ofType(items, 'change')),
    await storeFacts(tx, incidentsTable, ofType(items, 'incident')),
  ];
  await markDirty(tx, parts, serviceRefs);
  // No figure depends on pipelines, so they make nothing dirty.
  parts.push(await storeFacts(tx, pipelinesTable, ofType(items, 'pipeline')));
  const accepted = new Set(parts.flatMap(part => part.accepted));
  return items.map(item => accepted.has(item));
}

type EventOf<T extends DoraEvent['type']> = Extract<DoraEvent, { type: T }>;

function ofType<T extends DoraEvent['type']>(
  items: Array<FactItem<DoraEvent>>,
  type: T,
): Array<FactItem<EventOf<T>>> {
  return items.filter(
    (item): item is FactItem<EventOf<T>> => item.prepared.event.type === type,
  );
}

async function markDirty(
  tx: Knex.Transaction,
  parts: StoredFacts[],
  serviceRefs: string[],
): Promise<void> {
  const written = parts.flatMap(part => part.written);
  if (!written.length) return;
  const events = written.map(({ prepared }) => prepared.event);
  const serviceIds = await findLinkedServices(tx, {
    repositories: events.flatMap(event =>
      event.type === 'change' && event.service === undefined
        ? event.repository ?? []
        : [],
    ),
    serviceRefs,
    causes: [
      ...events.flatMap(event =>
        event.type === 'incident' ? event.causedBy ?? [] : [],
      ),
      ...parts.flatMap(part => part.formerCauses),
    ],
  });
  const keyIds = new Set(written.flatMap(({ ids }) => ids.keyId ?? []));
  await markServicesDirty(tx, { keyIds: [...keyIds], serviceIds });
}
