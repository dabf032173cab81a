import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  linkLocks,
  linksOf,
  nameLocks,
  type EventLinks,
} from '../../../domain/events/eventLocks';
import type { PlanMessages } from '../../../domain/outgoing';
import { changesTable } from '../../facts/changesTable';
import { deploymentsTable } from '../../facts/deploymentsTable';
import { incidentsTable } from '../../facts/incidentsTable';
import { pipelinesTable } from '../../facts/pipelinesTable';
import type { FactItem } from './columnArrays';
import { findFormerLinks } from './findFormerLinks';
import { findLinkedServices } from './findLinkedServices';
import { lockNames } from './lockNames';
import { deferServices } from '../imports/deferredServices';
import { insertMessages } from '../sinks/insertMessages';
import { markServicesDirty } from './markServicesDirty';
import { storeFacts, type StoredFacts } from './storeFacts';

/** Events with the ids of their names, ready to be written. */
export interface EventBatch {
  items: Array<FactItem<DoraEvent>>;
  /** Entities that have their source in a repository of the batch. */
  serviceRefs: string[];
  /** Figures are computed when the import is over, not at once. */
  deferFigures: boolean;
  /** What sinks are to be told of what is written; undefined where nobody is. */
  plan?: PlanMessages;
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
  { items, serviceRefs, deferFigures, plan }: EventBatch,
): Promise<boolean[]> {
  const changes = ofType(items, 'change');
  const incidents = ofType(items, 'incident');
  const former = await lockAll(tx, items, { changes, incidents });
  const parts = [
    await storeFacts(tx, deploymentsTable, ofType(items, 'deployment')),
    await storeFacts(tx, changesTable, changes),
    await storeFacts(tx, incidentsTable, incidents),
  ];
  await markDirty(tx, parts, { former, serviceRefs, deferFigures });
  // No figure depends on pipelines, so they make nothing dirty.
  parts.push(await storeFacts(tx, pipelinesTable, ofType(items, 'pipeline')));
  if (plan) {
    const written = parts.flatMap(part => part.written);
    const events = written.map(({ prepared }) => prepared.event);
    await insertMessages(tx, plan(events));
  }
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

const addLinks = (a: EventLinks, b: EventLinks): EventLinks => ({
  causes: [...a.causes, ...b.causes],
  repositories: [...a.repositories, ...b.repositories],
});

/** @returns the links that stored states of the events have */
async function lockAll(
  tx: Knex.Transaction,
  items: Array<FactItem<DoraEvent>>,
  linking: Parameters<typeof findFormerLinks>[1],
): Promise<EventLinks> {
  const events = items.map(({ prepared }) => prepared.event);
  const links = linksOf(events);
  const names = nameLocks(events);
  if (!linking.changes.length && !linking.incidents.length) {
    await lockNames(tx, [...names, ...linkLocks(events, links)]);
    return { causes: [], repositories: [] };
  }
  await lockNames(tx, names);
  const former = await findFormerLinks(tx, linking);
  await lockNames(tx, linkLocks(events, addLinks(links, former)));
  return former;
}

async function markDirty(
  tx: Knex.Transaction,
  parts: StoredFacts[],
  options: {
    former: EventLinks;
    serviceRefs: string[];
    deferFigures: boolean;
  },
): Promise<void> {
  const written = parts.flatMap(part => part.written);
  if (!written.length) return;
  const links = linksOf(written.map(({ prepared }) => prepared.event));
  const serviceIds = await findLinkedServices(tx, {
    ...addLinks(links, options.former),
    serviceRefs: options.serviceRefs,
  });
  const keyIds = new Set(written.flatMap(({ ids }) => ids.keyId ?? []));
  const mark = options.deferFigures ? deferServices : markServicesDirty;
  await mark(tx, { keyIds: [...keyIds], serviceIds });
}
