import type { DeploymentFact, IncidentFact } from '../facts';

type Key = ReadonlyArray<number | string>;

function compareKeys(a: Key, b: Key): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * Deployments as they happened. Those of the same moment are ordered by what
 * their senders said, never by our row ids, which depend on the order of arrival.
 */
export function compareDeployments(
  a: DeploymentFact,
  b: DeploymentFact,
): number {
  return (
    a.finishedAt - b.finishedAt ||
    compareKeys(
      [a.source, a.externalId, a.environment, a.attempt, a.digest],
      [b.source, b.externalId, b.environment, b.attempt, b.digest],
    )
  );
}

/** Incidents as they were detected; see `compareDeployments`. */
export function compareIncidents(a: IncidentFact, b: IncidentFact): number {
  return (
    a.detectedAt - b.detectedAt ||
    compareKeys(
      [a.source, a.externalId, a.environment ?? '', a.digest],
      [b.source, b.externalId, b.environment ?? '', b.digest],
    )
  );
}
