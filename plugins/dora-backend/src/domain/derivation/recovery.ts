import type { DeploymentFact } from '../facts';
import type { IncidentLink } from './incidentLinks';
import { secondsBetween } from './seconds';
import type { Timeline } from './Timeline';

export interface Recovery {
  /** Undefined while it is open. */
  recoveredAt?: number;
  recoveredBy?: 'incident' | 'deployment';
  /** Undefined while it is open, and when it ended before the deployment did: a clock is wrong. */
  recoverySeconds?: number;
  /** The success that recovered it, where no incident tells. */
  recoveredByDeployment?: DeploymentFact;
}

/**
 * How a failed deployment ended. With incidents, when the last of them was
 * resolved, and it is open while one is; without, at the next success in the
 * same environment.
 */
export function findRecovery(
  failed: DeploymentFact,
  links: IncidentLink[],
  timeline: Timeline,
): Recovery {
  if (links.length) {
    let recoveredAt = -Infinity;
    for (const { incident } of links) {
      if (incident.resolvedAt === undefined) return {};
      recoveredAt = Math.max(recoveredAt, incident.resolvedAt);
    }
    return {
      recoveredAt,
      recoveredBy: 'incident',
      recoverySeconds: secondsBetween(failed.finishedAt, recoveredAt),
    };
  }
  const next = timeline.nextSuccess(failed);
  if (!next) return {};
  return {
    recoveredAt: next.finishedAt,
    recoveredBy: 'deployment',
    recoverySeconds: secondsBetween(failed.finishedAt, next.finishedAt),
    recoveredByDeployment: next,
  };
}
