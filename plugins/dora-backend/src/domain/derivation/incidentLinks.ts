import type { DoraDefinitions } from '../definitions';
import type { DeploymentFact, IncidentFact, OverrideFact } from '../facts';
import { attemptMeant, type Timeline } from './Timeline';

/** An incident, as it is tied to a deployment. */
export interface IncidentLink {
  incident: IncidentFact;
  /** A person or the sender said so; otherwise it follows from the time alone. */
  explicit: boolean;
}

type CauseOverride = Extract<OverrideFact, { kind: 'cause' }>;

/**
 * Ties incidents to deployments. In this order: what a person said, what the
 * sender said, and the last success before the incident within the window.
 *
 * A cause that the sender names is never replaced by a guess, even if no such
 * deployment is known: then the incident is tied to none until it arrives. So
 * what the figures of a service say does not depend on facts of another one.
 */
export function linkIncidents(options: {
  incidents: IncidentFact[];
  timeline: Timeline;
  /** Corrections by incident. */
  causes: Map<number, CauseOverride>;
  deploymentById: (id: number) => DeploymentFact | undefined;
  definitions: DoraDefinitions;
}): Map<DeploymentFact, IncidentLink[]> {
  const links = new Map<DeploymentFact, IncidentLink[]>();
  const link = (deployment: DeploymentFact, item: IncidentLink) => {
    const known = links.get(deployment);
    if (known) known.push(item);
    else links.set(deployment, [item]);
  };
  for (const incident of options.incidents) {
    const correction = options.causes.get(incident.id);
    if (correction) {
      const deployment =
        correction.deploymentId === null
          ? undefined
          : options.deploymentById(correction.deploymentId);
      if (deployment) link(deployment, { incident, explicit: true });
    } else if (incident.causedBy) {
      for (const deployment of namedCauses(incident, options.timeline))
        link(deployment, { incident, explicit: true });
    } else {
      const deployment = withinWindow(
        incident,
        options.timeline,
        options.definitions.incidentWindowMs,
      );
      if (deployment) link(deployment, { incident, explicit: false });
    }
  }
  return links;
}

/**
 * One run may have deployed to several environments under one id. The incident's
 * own environment decides; without one, every production environment of the run
 * is meant, and if there is none, every environment.
 */
function namedCauses(
  incident: IncidentFact,
  timeline: Timeline,
): DeploymentFact[] {
  const named = timeline.named(incident.causedBy!);
  const ofIncident = named.filter(
    ({ environment }) => environment === incident.environment,
  );
  const inProduction = named.filter(({ tier }) => tier === 'production');
  const chosen =
    [ofIncident, inProduction].find(({ length }) => length > 0) ?? named;
  const environments = new Set(chosen.map(({ environment }) => environment));
  return [...environments].map(
    name =>
      attemptMeant(
        chosen.filter(({ environment }) => environment === name),
        incident.detectedAt,
      )!,
  );
}

function withinWindow(
  incident: IncidentFact,
  timeline: Timeline,
  windowMs: number,
): DeploymentFact | undefined {
  if (windowMs <= 0 || !incident.own) return undefined;
  const last = timeline.lastSuccess(incident.detectedAt, incident.environment);
  return last && incident.detectedAt - last.finishedAt <= windowMs
    ? last
    : undefined;
}
