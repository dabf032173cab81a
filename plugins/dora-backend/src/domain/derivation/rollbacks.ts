import type { DeploymentFact } from '../facts';
import { attemptMeant, type Timeline } from './Timeline';

/**
 * Deployments that a later one takes back by name, with the first that does. A
 * rollback that names nothing proves only that it is one itself. One that
 * failed proves as much about the deployment that it was to take back.
 */
export function findRollbacks(
  timeline: Timeline,
): Map<DeploymentFact, DeploymentFact> {
  const takenBackBy = new Map<DeploymentFact, DeploymentFact>();
  for (const rollback of timeline.reached) {
    if (!rollback.rollbackOf) continue;
    const attempts = timeline
      .named(rollback.rollbackOf)
      .filter(
        attempt =>
          attempt !== rollback && attempt.environment === rollback.environment,
      );
    const meant = attemptMeant(attempts, rollback.finishedAt);
    if (meant && !takenBackBy.has(meant)) takenBackBy.set(meant, rollback);
  }
  return takenBackBy;
}
