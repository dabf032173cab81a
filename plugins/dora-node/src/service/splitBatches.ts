import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

/** Below what the endpoint takes, and of which it lists all rejections. */
const LIMIT = { events: 1_000, bytes: 20_000_000 };

/** Events of one request, as lines of JSON. */
interface Batch {
  /** Place of the first one in the whole list. */
  first: number;
  lines: string[];
}

export function* splitBatches(events: DoraEventInput[]): Iterable<Batch> {
  let batch: Batch = { first: 0, lines: [] };
  let bytes = 0;
  for (const [index, event] of events.entries()) {
    const line = JSON.stringify(event);
    const size = Buffer.byteLength(line) + 1;
    const full =
      batch.lines.length >= LIMIT.events || bytes + size > LIMIT.bytes;
    if (batch.lines.length && full) {
      yield batch;
      batch = { first: index, lines: [] };
      bytes = 0;
    }
    batch.lines.push(line);
    bytes += size;
  }
  if (batch.lines.length) yield batch;
}
