import {
  REPORT_KINDS,
  type CoverageAnswer,
} from '@boardwalk/plugin-dora-common';
import type { ServiceSends } from '../../database/queries/read/serviceSends';

/** Services that do not send one kind of report. */
export const lacking = (
  sends: ReadonlyMap<number, ServiceSends>,
  kind: keyof ServiceSends,
): number[] => [...sends].filter(([, sent]) => !sent[kind]).map(([id]) => id);

/** How many services there are, and how many send each kind of report. */
export function totalsOf(
  sends: ReadonlyMap<number, ServiceSends>,
): CoverageAnswer['totals'] {
  const totals = {
    services: sends.size,
    deployments: 0,
    changes: 0,
    incidents: 0,
    pipelines: 0,
  };
  for (const sent of sends.values())
    for (const kind of REPORT_KINDS) if (sent[kind]) totals[kind] += 1;
  return totals;
}
