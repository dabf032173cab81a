import type { DerivedChange } from '../derived';
import { percentile } from '../values/percentile';

/** What a list of deployments shows of the changes of one. */
export interface ChangeSummary {
  /** That have a lead time. */
  changes: number;
  /** Median in seconds; undefined where none has. */
  leadP50?: number;
}

export function summariseChanges(changes: DerivedChange[]): ChangeSummary {
  const leads: number[] = [];
  for (const { leadSeconds } of changes)
    if (leadSeconds !== undefined) leads.push(leadSeconds);
  const median = percentile(new Int32Array(leads).sort(), 0.5);
  return {
    changes: leads.length,
    leadP50: median === null ? undefined : Math.round(median),
  };
}
