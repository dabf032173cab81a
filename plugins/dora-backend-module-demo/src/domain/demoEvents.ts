import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { DAY_MS } from './calendar';
import { demoDay } from './demoDay';
import { DEMO_START } from './profiles';
import type { DemoServiceProfile } from './types';

/** The event as it stands at a moment; undefined when it has not happened yet. */
function asOf(event: DoraEventInput, now: string): DoraEventInput | undefined {
  switch (event.type) {
    case 'incident': {
      if (event.detectedAt > now) return undefined;
      if (!event.resolvedAt || event.resolvedAt <= now) return event;
      const { resolvedAt: _later, ...open } = event;
      return open;
    }
    case 'change':
      return event.committedAt <= now ? event : undefined;
    default:
      return event.finishedAt <= now ? event : undefined;
  }
}

/** When an event came to be as it is. */
function newestMoment(event: DoraEventInput): string {
  switch (event.type) {
    case 'incident':
      return event.resolvedAt ?? event.detectedAt;
    case 'change':
      return event.committedAt;
    default:
      return event.finishedAt;
  }
}

/**
 * All that happened to the services from a day on, day by day, up to now. An
 * incident that is not resolved yet is open.
 */
export function* demoEvents(
  profiles: readonly DemoServiceProfile[],
  options: {
    /** First day, such as `2026-11-25`; the whole history when absent. */
    from?: string;
    now: Date;
    /** Only what is new since this moment. */
    since?: Date;
  },
): Iterable<DoraEventInput> {
  const now = options.now.toISOString();
  const since = options.since?.toISOString() ?? '';
  const first = Date.parse(options.from ?? DEMO_START);
  for (let day = first; day <= options.now.getTime(); day += DAY_MS)
    for (const profile of profiles)
      for (const event of demoDay(profile, new Date(day))) {
        const known = asOf(event, now);
        if (known && newestMoment(known) > since) yield known;
      }
}
