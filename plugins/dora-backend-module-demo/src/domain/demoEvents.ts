import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { DAY_MS } from './calendar';
import { demoDay } from './demoDay';
import { DEMO_START } from './profiles';
import type { DemoServiceProfile } from './types';

/** The event as it stands at a moment; undefined when it has not happened yet. */
function asOf(event: DoraEventInput, now: string): DoraEventInput | undefined {
  switch (event.type) {
    case 'deployment':
      return event.finishedAt <= now ? event : undefined;
    case 'incident': {
      if (event.detectedAt > now) return undefined;
      if (!event.resolvedAt || event.resolvedAt <= now) return event;
      const { resolvedAt: _later, ...open } = event;
      return open;
    }
    default:
      return event;
  }
}

/**
 * All that happened to the services from a day on, day by day, up to now. An
 * incident that is not resolved yet is open.
 */
export function* demoEvents(
  profiles: readonly DemoServiceProfile[],
  options: { from?: string; now: Date },
): Iterable<DoraEventInput> {
  const now = options.now.toISOString();
  const first = Date.parse(options.from ?? DEMO_START);
  for (let day = first; day <= options.now.getTime(); day += DAY_MS)
    for (const profile of profiles)
      for (const event of demoDay(profile, new Date(day))) {
        const known = asOf(event, now);
        if (known) yield known;
      }
}
