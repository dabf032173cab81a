import type { DoraEvent, EventReference } from '@boardwalk/plugin-dora-common';
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

/** What an event says about things that are sent under other names. */
export interface EventLinks {
  /** Deployments that incidents name as their cause. */
  causes: EventReference[];
  /** Repositories whose changes concern every service that is deployed from them. */
  repositories: string[];
}

/**
 * The locks of what events are about, to be taken first. Holders of the same
 * names wait for each other, so that each decides on what the other has
 * committed.
 */
export function nameLocks(events: Iterable<DoraEvent>): EventLock[] {
  const locks = new Map<number, boolean>();
  for (const event of events) locks.set(bucketOf(scopeOf(event)), true);
  return inOrder(locks);
}

/** The locks of all that is sent under these names of services. */
export function nameLocksOfKeys(keys: string[]): EventLock[] {
  return inOrder(new Map(keys.map(key => [bucketOf(`service:${key}`), true])));
}

/**
 * The locks of links, to be taken after those of names: who writes a link waits
 * for who writes its target, so that at least one of them sees the other. That
 * holds for links that are given up as well, which only what is stored tells.
 */
export function linkLocks(
  events: Iterable<DoraEvent>,
  links: EventLinks,
): EventLock[] {
  const locks = new Map<number, boolean>();
  const add = (target: string, exclusive: boolean) => {
    const bucket = BUCKETS + bucketOf(target);
    locks.set(bucket, exclusive || (locks.get(bucket) ?? false));
  };
  for (const event of events) {
    if (event.type !== 'deployment') continue;
    add(deploymentLink(event), false);
    if (event.repository) add(repositoryLink(event.repository), false);
  }
  for (const cause of links.causes) add(deploymentLink(cause), true);
  for (const repository of links.repositories)
    add(repositoryLink(repository), true);
  return inOrder(locks);
}

/**
 * Links of events as they are sent. A push is a link of the chain of its whole
 * repository, even if it names the service that its changes are for.
 */
export function linksOf(events: DoraEvent[]): EventLinks {
  return {
    causes: events.flatMap(event =>
      event.type === 'incident' ? event.causedBy ?? [] : [],
    ),
    repositories: events.flatMap(event =>
      event.type === 'change' && (event.service === undefined || event.push)
        ? event.repository ?? []
        : [],
    ),
  };
}

function inOrder(locks: Map<number, boolean>): EventLock[] {
  return [...locks]
    .map(([bucket, exclusive]) => ({ bucket, exclusive }))
    .sort((a, b) => a.bucket - b.bucket);
}

function deploymentLink({ source, id }: EventReference) {
  return `deployment:${JSON.stringify([source, id])}`;
}

function repositoryLink(repository: string) {
  return `repository:${repository}`;
}
