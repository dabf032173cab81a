import { canonicalJson, type DoraEvent } from '@boardwalk/plugin-dora-common';
import { hash } from 'node:crypto';
import { scopeOf } from './scopeOf';

/** An event with what is needed to find and compare it. */
export interface PreparedEvent<E extends DoraEvent = DoraEvent> {
  event: E;
  /** Tells events apart; updates of one event share it. */
  key: string;
  canonical: string;
  /** First 16 bytes of the SHA-256 of the canonical form, in hex. */
  digest: string;
}

export function prepareEvent<E extends DoraEvent>(event: E): PreparedEvent<E> {
  const canonical = canonicalJson(event);
  return {
    event,
    key: eventKey(event),
    canonical,
    digest: hash('sha256', canonical).slice(0, 32),
  };
}

function eventKey(event: DoraEvent): string {
  return JSON.stringify([
    event.type,
    event.source,
    event.id,
    scopeOf(event),
    'environment' in event ? event.environment ?? '' : '',
    'attempt' in event ? event.attempt : 1,
  ]);
}
