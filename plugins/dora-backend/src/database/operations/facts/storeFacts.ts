import { canonicalJson, type DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  decideUpdates,
  needsCanonical,
  type StoredVersion,
} from '../../../domain/events/decideUpdates';
import type { FactTable } from '../../facts/types';
import type { FactItem } from './columnArrays';
import { findStored, type StoredFact } from './findStored';
import { readEvents } from './readEvents';
import { replaceDeploymentChanges } from './replaceDeploymentChanges';
import { insertFacts, updateFacts } from './writeFacts';

export interface StoredFacts {
  /** Items that were new or newer when it was their turn. */
  accepted: Array<FactItem<DoraEvent>>;
  /** Those that changed a row. */
  written: Array<FactItem<DoraEvent>>;
}

/**
 * Writes the events of one type, under the locks of their names. Most events are
 * new: they go in at once, and only when some were known already they are looked
 * up and compared.
 */
export async function storeFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: Array<FactItem<E>>,
): Promise<StoredFacts> {
  if (!items.length) return { accepted: [], written: [] };
  const asNew = decide(items, new Map());
  const inserted = await insertFacts(tx, table, asNew.written);
  if (inserted === asNew.written.length) return asNew;

  const found = await findStored(tx, table, asNew.written);
  const isKnown = ({ prepared }: FactItem<E>) =>
    found.get(prepared.key)?.own === false;
  const updates = await storeUpdates(tx, table, items.filter(isKnown), found);
  const isNew = (item: FactItem<E>) => !isKnown(item);
  return {
    accepted: [...asNew.accepted.filter(isNew), ...updates.accepted],
    written: [...asNew.written.filter(isNew), ...updates.written],
  };
}

interface Stored<E extends DoraEvent> extends StoredFacts {
  accepted: Array<FactItem<E>>;
  written: Array<FactItem<E>>;
}

/** Takes items whose events are known, and writes those that are newer. */
async function storeUpdates<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: Array<FactItem<E>>,
  found: Map<string, StoredFact>,
): Promise<Stored<E>> {
  const stored = new Map<string, StoredVersion>(found);
  const disputed = items.filter(({ prepared }) =>
    needsCanonical(prepared, found.get(prepared.key)!),
  );
  const before = await readBefore(tx, table, disputed, found);
  for (const { prepared } of disputed) {
    const known = found.get(prepared.key)!;
    const canonical = canonicalJson(before.get(known.id));
    stored.set(prepared.key, { ...known, canonical });
  }
  const decision = decide(items, stored);
  if (decision.written.length) {
    await updateFacts(tx, table, decision.written);
    if (table.name === 'deployments')
      await replaceDeploymentChanges(
        tx,
        decision.written.map(({ prepared: { key, event } }) => ({
          id: found.get(key)!.id,
          event,
        })),
      );
  }
  return decision;
}

function decide<E extends DoraEvent>(
  items: Array<FactItem<E>>,
  stored: ReadonlyMap<string, StoredVersion>,
): Stored<E> {
  const { accepted, winners } = decideUpdates(
    items.map(({ prepared }) => prepared),
    stored,
  );
  const byEvent = new Map(items.map(item => [item.prepared, item]));
  return {
    accepted: items.filter((_, index) => accepted[index]),
    written: winners.map(prepared => byEvent.get(prepared)!),
  };
}

async function readBefore<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: Array<FactItem<E>>,
  found: Map<string, { id: number }>,
): Promise<Map<number, E>> {
  const ids = items.flatMap(
    ({ prepared }) => found.get(prepared.key)?.id ?? [],
  );
  return ids.length ? readEvents(tx, table, ids) : new Map();
}
