import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import { scopeOf } from './scopeOf';

/** A lock to hold while events are written. */
export interface EventLock {
  bucket: number;
  exclusive: boolean;
}

/** Few, so that one transaction never fills the server's table of locks. */
const BUCKETS = 256;

/** FNV-1a; every backend must come to the same bucket. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}

/**
 * The locks that writing the events needs, in the one order in which they are
 * taken. Holders of the same names wait for each other, so that each decides
 * on what the other has committed; and who writes a link waits for who writes
 * its target, so that at least one of them sees the other.
 */
export function eventLocks(events: Iterable<DoraEvent>): EventLock[] {
  const locks = new Map<number, boolean>();
  const add = (bucket: number, exclusive: boolean) =>
    locks.set(bucket, exclusive || (locks.get(bucket) ?? false));
  const addLink = (target: string, exclusive: boolean) =>
    add(BUCKETS + bucketOf(target), exclusive);

  for (const event of events) {
    add(bucketOf(scopeOf(event)), true);
    if (event.type === 'deployment') {
      addLink(deploymentLink(event), false);
      if (event.repository) addLink(`repository:${event.repository}`, false);
    } else if (event.type === 'incident' && event.causedBy) {
      addLink(deploymentLink(event.causedBy), true);
    } else if (event.type === 'change' && event.service === undefined) {
      addLink(scopeOf(event), true);
    }
  }
  return inOrder(locks);
}

/** The locks of all that is sent under these names of services. */
export function eventLocksOfKeys(keys: string[]): EventLock[] {
  return inOrder(new Map(keys.map(key => [bucketOf(`service:${key}`), true])));
}

function inOrder(locks: Map<number, boolean>): EventLock[] {
  return [...locks]
    .map(([bucket, exclusive]) => ({ bucket, exclusive }))
    .sort((a, b) => a.bucket - b.bucket);
}

function deploymentLink({ source, id }: { source: string; id: string }) {
  return `deployment:${JSON.stringify([source, id])}`;
}
