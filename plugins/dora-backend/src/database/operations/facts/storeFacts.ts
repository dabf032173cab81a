import { canonicalJson, type DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  decideUpdates,
  needsCanonical,
  type StoredVersion,
} from '../../../domain/events/decideUpdates';
import type { FactTable } from '../../facts/types';
import type { FactItem } from './columnArrays';
import { findStored } from './findStored';
import { readEvents } from './readEvents';
import { writeDeploymentChanges } from './writeDeploymentChanges';
import { writeFacts } from './writeFacts';

export interface StoredFacts {
  /** Items that were new or newer when it was their turn. */
  accepted: Array<FactItem<DoraEvent>>;
  /** Those that changed a row. */
  written: Array<FactItem<DoraEvent>>;
}

/** Writes the events of one type, under the locks of their names. */
export async function storeFacts<E extends DoraEvent>(
  tx: Knex.Transaction,
  table: FactTable<E>,
  items: Array<FactItem<E>>,
): Promise<StoredFacts> {
  if (!items.length) return { accepted: [], written: [] };

  const found = await findStored(tx, table, items);
  const stored = new Map<string, StoredVersion>(found);
  const disputed = items.filter(({ prepared }) => {
    const known = found.get(prepared.key);
    return known && needsCanonical(prepared, known);
  });
  const before = await readBefore(tx, table, disputed, found);
  for (const { prepared } of disputed) {
    const known = found.get(prepared.key)!;
    const canonical = canonicalJson(before.get(known.id));
    stored.set(prepared.key, { ...known, canonical });
  }

  const decision = decideUpdates(
    items.map(({ prepared }) => prepared),
    stored,
  );
  const idsByKey = new Map(items.map(item => [item.prepared.key, item.ids]));
  const written = decision.winners.map(prepared => ({
    prepared,
    ids: idsByKey.get(prepared.key)!,
  }));
  if (written.length) {
    const withIds = written.some(({ prepared: { event, key } }) =>
      hasChanges(event, found.has(key)),
    );
    const rowIds = await writeFacts(tx, table, written, { withIds });
    if (withIds)
      await writeChanges(
        tx,
        written.map(({ prepared }, index) => ({
          deploymentId: rowIds[index],
          known: found.has(prepared.key),
          event: prepared.event,
        })),
      );
  }
  return {
    accepted: items.filter((_, index) => decision.accepted[index]),
    written,
  };
}

/** Whether there are changes to write, or may be older ones to delete. */
function hasChanges(event: DoraEvent, known: boolean): boolean {
  return event.type === 'deployment' && (known || !!event.changes?.length);
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

async function writeChanges(
  tx: Knex.Transaction,
  rows: Array<{ deploymentId: number; known: boolean; event: DoraEvent }>,
): Promise<void> {
  const deployments = rows.flatMap(({ event, ...row }) =>
    event.type === 'deployment'
      ? [{ ...row, changes: event.changes ?? [] }]
      : [],
  );
  if (deployments.length) await writeDeploymentChanges(tx, deployments);
}
