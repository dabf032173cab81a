import { createRandom } from '@boardwalk/plugin-demo-node';
import type { Counted } from '../platform/tickets';

const DAY_MS = 86_400_000;
/** Tickets of a team on a working day, before the platform and half a year after. */
const BEFORE = 1.6;
const AFTER = 0.7;
const SETTLED_DAYS = 180;

export interface DemoTicketsOptions {
  group: string;
  /** Day on which the team came to the platform; null: not yet. */
  platformSince: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** Tickets of a team by day; a team and a day always give the same. */
export function demoTickets(options: DemoTicketsOptions): Counted[] {
  const { group, platformSince, from, to } = options;
  const days: Counted[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const moment = new Date(at);
    const day = moment.toISOString().slice(0, 10);
    const weekend = [0, 6].includes(moment.getUTCDay());
    const settled = platformSince
      ? Math.min(
          1,
          Math.max(0, (at - Date.parse(platformSince)) / DAY_MS / SETTLED_DAYS),
        )
      : 0;
    const expected = weekend ? 0.1 : BEFORE + settled * (AFTER - BEFORE);
    days.push({
      day,
      count: createRandom(`tickets ${group} ${day}`).poisson(expected),
    });
  }
  return days;
}
