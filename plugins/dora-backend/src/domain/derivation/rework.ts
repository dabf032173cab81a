import type { ReworkReason } from '../derived';
import type { DeploymentFact } from '../facts';
import type { IncidentLink } from './incidentLinks';
import type { Recovery } from './recovery';
import type { Timeline } from './Timeline';

/** A failed deployment with what is known of its end. */
export interface Failure {
  deployment: DeploymentFact;
  links: IncidentLink[];
  recovery: Recovery;
}

/**
 * Successes that were not planned, with the reason. What the sender says wins.
 * Otherwise it is a rollback, or the deployment that ended an incident, or the
 * one that recovered a deployment which had needed intervention. Repeating an
 * attempt that failed is not: that is the planned deployment, arriving late.
 */
export function findRework(
  timeline: Timeline,
  failures: Failure[],
): Map<DeploymentFact, ReworkReason> {
  const reasons = new Map<DeploymentFact, ReworkReason>();
  const note = (deployment: DeploymentFact, reason: ReworkReason) => {
    if (!reasons.has(deployment)) reasons.set(deployment, reason);
  };
  for (const success of timeline.successes) {
    if (success.rework) note(success, 'reported');
    else if (success.kind === 'rollback' || success.rollbackOf)
      note(success, 'rollback');
  }
  for (const { deployment, links } of failures) {
    for (const { incident } of links) {
      const { detectedAt, resolvedAt } = incident;
      if (resolvedAt === undefined) continue;
      const last = timeline.lastSuccess(resolvedAt, deployment.environment);
      if (
        last &&
        last.finishedAt >= detectedAt &&
        last !== deployment &&
        timeline.isBefore(deployment, last)
      )
        note(last, 'incident-link');
    }
  }
  for (const { deployment, recovery } of failures) {
    const { recoveredByDeployment } = recovery;
    if (recoveredByDeployment && deployment.status === 'success')
      note(recoveredByDeployment, 'recovery');
  }
  for (const success of timeline.successes)
    if (success.rework === false) reasons.delete(success);
  return reasons;
}
