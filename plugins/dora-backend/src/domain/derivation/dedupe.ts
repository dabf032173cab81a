interface Versioned {
  id: number;
  version: number;
  digest: string;
}

export interface Deduped<T> {
  /** The events that count, in their order. */
  counted: T[];
  /** Row id of each event to the row id of the one that stands for it, itself if it counts. */
  standsFor: Map<number, number>;
}

/**
 * The same event may have come under two names that turned out to mean one
 * service. The larger version counts, of equal versions the larger digest, as
 * for updates of one event.
 */
export function dedupe<T extends Versioned>(
  events: T[],
  keyOf: (event: T) => string,
): Deduped<T> {
  const winners = new Map<string, T>();
  for (const event of events) {
    const key = keyOf(event);
    const winner = winners.get(key);
    if (!winner || isNewer(event, winner)) winners.set(key, event);
  }
  const counted = new Set(winners.values());
  return {
    counted: events.filter(event => counted.has(event)),
    standsFor: new Map(
      events.map(event => [event.id, winners.get(keyOf(event))!.id]),
    ),
  };
}

function isNewer(a: Versioned, b: Versioned): boolean {
  if (a.version !== b.version) return a.version > b.version;
  return a.digest > b.digest;
}
