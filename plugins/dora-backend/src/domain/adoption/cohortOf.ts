import type { AdoptionCohort } from '@boardwalk/plugin-dora-common';
import { parseDay, type Day } from '../time/days';

/**
 * Where a service stands. Of a scope, its services have adopted; of the whole
 * organisation, those that had come when the time after begins. Not yet are all
 * others that had not come when it ends. Who came within it is neither.
 */
export function cohortOf(options: {
  /** Undefined where the whole organisation is asked about. */
  inScope: boolean | undefined;
  platformSince: string | undefined;
  after: { first: Day; end: Day };
}): AdoptionCohort {
  const { inScope, platformSince, after } = options;
  if (inScope) return 'adopted';
  const since =
    platformSince === undefined ? undefined : parseDay(platformSince);
  if (since === undefined || since >= after.end) return 'notYet';
  return inScope === undefined && since <= after.first ? 'adopted' : 'other';
}
