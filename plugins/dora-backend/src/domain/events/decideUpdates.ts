import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { PreparedEvent } from './prepareEvent';

/** What is stored of an event, as far as a comparison needs it. */
export interface StoredVersion {
  version: number;
  digest: string;
  /** Needed only when an event of the same version differs. */
  canonical?: string;
}

export interface Decision<E extends DoraEvent> {
  /** The new state of each event that changes; in the order of first appearance. */
  winners: PreparedEvent<E>[];
  /** Of each event in turn, whether it was new or newer. */
  accepted: boolean[];
}

type Comparable = Omit<StoredVersion, 'canonical'> & { canonical?: string };

/** Whether the stored event must be read as a whole to compare it. */
export function needsCanonical(
  prepared: PreparedEvent,
  stored: StoredVersion,
): boolean {
  return (
    prepared.event.version === stored.version &&
    prepared.digest !== stored.digest
  );
}

/**
 * Takes events in order, each compared with what is known by then: the larger
 * version wins, of equal versions the larger canonical form. The order is
 * total, so the last state is the same whatever the order of arrival; only how
 * many count as accepted on the way depends on it.
 */
export function decideUpdates<E extends DoraEvent>(
  events: PreparedEvent<E>[],
  stored: ReadonlyMap<string, StoredVersion>,
): Decision<E> {
  const known = new Map<string, Comparable>(stored);
  const winners = new Map<string, PreparedEvent<E>>();
  const accepted = events.map(prepared => {
    const current = known.get(prepared.key);
    if (current && !wins(prepared, current)) return false;
    known.set(prepared.key, {
      version: prepared.event.version,
      digest: prepared.digest,
      canonical: prepared.canonical,
    });
    winners.set(prepared.key, prepared);
    return true;
  });
  return { winners: [...winners.values()], accepted };
}

function wins(prepared: PreparedEvent, current: Comparable): boolean {
  const { version } = prepared.event;
  if (version !== current.version) return version > current.version;
  if (prepared.digest === current.digest) return false;
  if (current.canonical === undefined)
    throw new Error(`The stored form of ${prepared.key} was not read`);
  return prepared.canonical > current.canonical;
}
