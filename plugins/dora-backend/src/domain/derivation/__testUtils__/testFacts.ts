import type {
  ChangeFact,
  DeploymentFact,
  IncidentFact,
  ServiceFacts,
} from '../../facts';

/** Moments of tests: hours after the beginning of 2026, UTC. */
export const at = (hours: number) => Date.UTC(2026, 0, 1) + hours * 3_600_000;

let serial = 0;

/** A successful deployment to production, finished at hour `hours`. */
export function deployment(
  id: number,
  hours: number,
  more: Partial<DeploymentFact> = {},
): DeploymentFact {
  serial++;
  return {
    id,
    source: 'ci',
    externalId: `run-${id}`,
    environment: 'production',
    tier: 'production',
    attempt: 1,
    version: at(hours),
    digest: String(serial).padStart(8, '0'),
    status: 'success',
    kind: 'deploy',
    finishedAt: at(hours),
    ...more,
  };
}

/** An incident of the service, open unless `to` is given. */
export function incident(
  id: number,
  from: number,
  to?: number,
  more: Partial<IncidentFact> = {},
): IncidentFact {
  serial++;
  return {
    id,
    source: 'pager',
    externalId: `incident-${id}`,
    own: true,
    version: at(to ?? from),
    digest: String(serial).padStart(8, '0'),
    detectedAt: at(from),
    resolvedAt: to === undefined ? undefined : at(to),
    ...more,
  };
}

/** A change committed at hour `hours`. */
export function change(
  id: string,
  hours?: number,
  more: Partial<ChangeFact> = {},
): ChangeFact {
  return {
    id,
    committedAt: hours === undefined ? undefined : at(hours),
    ...more,
  };
}

export function facts(more: Partial<ServiceFacts>): ServiceFacts {
  return {
    serviceId: 1,
    deployments: [],
    incidents: [],
    overrides: [],
    changes: new Map(),
    pushes: [],
    comparisons: [],
    ...more,
  };
}
