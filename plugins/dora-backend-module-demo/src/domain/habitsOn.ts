import { DAY_MS } from './calendar';
import type { DemoServiceProfile, Habits } from './types';

const TRANSITION_MS = 84 * DAY_MS;

/** Habits of a service on a day. They do not change overnight: the gain comes over twelve weeks. */
export function habitsOn(profile: DemoServiceProfile, day: number): Habits {
  const { before, after } = profile.habits;
  const { platformSince } = profile.team;
  if (!platformSince) return before;
  const since = (day - Date.parse(platformSince)) / TRANSITION_MS;
  const part = Math.min(1, Math.max(0, since));
  const mix = (name: keyof Habits) =>
    before[name] + (after[name] - before[name]) * part;
  return {
    deploymentsPerWeek: mix('deploymentsPerWeek'),
    leadHours: mix('leadHours'),
    failureShare: mix('failureShare'),
    recoveryHours: mix('recoveryHours'),
    changesAtOnce: Math.round(mix('changesAtOnce')),
  };
}
