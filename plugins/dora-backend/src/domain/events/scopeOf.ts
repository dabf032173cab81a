import type { DoraEvent } from '@boardwalk/plugin-dora-common';

/**
 * What an event is about, as part of its identity: the service as sent, or the
 * repository of a change that names no service.
 */
export function scopeOf(event: DoraEvent): string {
  return event.type === 'change' && event.service === undefined
    ? `repository:${event.repository}`
    : `service:${event.service}`;
}
