import type { TierNames } from './environmentTiers';

/** The choices that DORA leaves open; published with the figures, one code path. */
export interface DoraDefinitions {
  /** IANA zone that decides what a day, week and month is. */
  timeZone: string;
  /** Moment from which the lead time counts. */
  leadTimeStart: 'committed' | 'authored' | 'first-commit';
  /** Milliseconds after a deployment in which an incident counts as its consequence; 0 takes explicit links only. */
  incidentWindowMs: number;
  /** Milliseconds between alerts of one name up to which they are one incident. */
  alertGapMs: number;
}

export const DEFAULT_DEFINITIONS: DoraDefinitions = {
  timeZone: 'UTC',
  leadTimeStart: 'committed',
  incidentWindowMs: 24 * 3_600_000,
  alertGapMs: 15 * 60_000,
};

/** All that figures depend on beside facts; another value of it is another generation. */
export interface GenerationDefinitions extends DoraDefinitions {
  tiers: TierNames;
}
