import type { DoraDefinitions } from '../definitions';
import type { DerivedDeployment, DerivedService } from '../derived';
import type { DeploymentFact, OverrideFact, ServiceFacts } from '../facts';
import { dedupe } from './dedupe';
import { groupAlerts } from './groupAlerts';
import { linkIncidents } from './incidentLinks';
import { judge } from './judge';
import { ChangeFinder } from './leadTime';
import { compareDeployments, compareIncidents } from './order';
import { findRecovery } from './recovery';
import { findRework, type Failure } from './rework';
import { findRollbacks } from './rollbacks';
import { secondsBetween } from './seconds';
import { Timeline } from './Timeline';

/**
 * What follows from the facts of a service. Pure: the same facts give the same
 * answer, in whatever order they came and are listed. The definitions are
 * published in docs/using/dora-metrics.md; change both together.
 */
export function deriveService(
  facts: ServiceFacts,
  definitions: DoraDefinitions,
): DerivedService {
  const { successes, ...service } = deriveOutcomes(facts, definitions);
  const finder = ChangeFinder.create(facts, definitions);
  for (const { fact, derived } of successes)
    derived.changes = finder.changesOf(fact, fact.changes);
  return service;
}

/** A success that counts, and what was derived for it so far. */
export interface DerivedSuccess {
  fact: DeploymentFact;
  derived: DerivedDeployment;
}

/**
 * All but the changes of the deployments, of which there may be too many to hold
 * at once: a `ChangeFinder` takes the successes in the order given.
 */
export function deriveOutcomes(
  facts: Omit<ServiceFacts, 'changes' | 'pushes' | 'comparisons'>,
  definitions: DoraDefinitions,
): DerivedService & { successes: DerivedSuccess[] } {
  const deployments = dedupe(
    [...facts.deployments].sort(compareDeployments),
    ({ source, externalId, environment, attempt }) =>
      JSON.stringify([source, externalId, environment, attempt]),
  );
  const reported = dedupe(
    [...facts.incidents].sort(compareIncidents),
    // Another service's row of an incident is another thing that broke.
    ({ source, externalId, environment, own, id }) =>
      JSON.stringify([source, externalId, environment, own || id]),
  );
  const grouped = groupAlerts(reported.counted, definitions.alertGapMs);
  const verdicts = new Map<number, VerdictOverride>();
  const causes = new Map<number, CauseOverride>();
  // The newest comes last and replaces those before it.
  for (const override of [...facts.overrides].sort((a, b) => a.id - b.id)) {
    if (override.kind === 'verdict') {
      const { deploymentId } = override;
      verdicts.set(
        deployments.standsFor.get(deploymentId) ?? deploymentId,
        override,
      );
    } else {
      const { incidentId } = override;
      const known = reported.standsFor.get(incidentId) ?? incidentId;
      causes.set(grouped.standsFor.get(known) ?? known, override);
    }
  }

  const timeline = Timeline.of(deployments.counted);
  const byId = new Map(timeline.reached.map(item => [item.id, item]));
  const links = linkIncidents({
    incidents: grouped.incidents,
    timeline,
    causes,
    deploymentById: id => byId.get(deployments.standsFor.get(id) ?? id),
    definitions,
  });
  const rollbacks = findRollbacks(timeline);
  const failures = new Map<DeploymentFact, Failure>();
  const derived = new Map<number, DerivedDeployment>();
  for (const deployment of deployments.counted) {
    const own = links.get(deployment) ?? [];
    const rollback = rollbacks.get(deployment);
    const judgement = judge(deployment, {
      correction: verdicts.get(deployment.id),
      links: own,
      rolledBack: rollback !== undefined,
    });
    const result: DerivedDeployment = {
      ...blank(deployment.id),
      ...judgement,
      counted: true,
      incidentIds: own.flatMap(({ incident }) => grouped.idsOf(incident.id)),
      rolledBackById: rollback?.id,
    };
    if (judgement.failed) {
      const recovery = findRecovery(deployment, own, timeline);
      failures.set(deployment, { deployment, links: own, recovery });
      result.recoveredAt = recovery.recoveredAt;
      result.recoveredBy = recovery.recoveredBy;
      result.recoverySeconds = recovery.recoverySeconds;
    }
    derived.set(deployment.id, result);
  }

  for (const [deployment, reason] of findRework(timeline, [
    ...failures.values(),
  ])) {
    const result = derived.get(deployment.id)!;
    result.rework = true;
    result.reworkReason = reason;
  }
  const previous = new Map<string, DeploymentFact>();
  for (const success of timeline.successes) {
    const result = derived.get(success.id)!;
    const before = previous.get(success.environment);
    previous.set(success.environment, success);
    if (before)
      result.secondsSincePrevious = secondsBetween(
        before.finishedAt,
        success.finishedAt,
      );
    else result.baseline = true;
  }
  return {
    serviceId: facts.serviceId,
    successes: timeline.successes.map(fact => ({
      fact,
      derived: derived.get(fact.id)!,
    })),
    deployments: facts.deployments.map(
      ({ id }) => derived.get(id) ?? blank(id),
    ),
  };
}

type VerdictOverride = Extract<OverrideFact, { kind: 'verdict' }>;
type CauseOverride = Extract<OverrideFact, { kind: 'cause' }>;

/** A deployment that another event stands for has no part in any figure. */
function blank(deploymentId: number): DerivedDeployment {
  return {
    deploymentId,
    counted: false,
    failed: false,
    incidentIds: [],
    rework: false,
    baseline: false,
    changes: [],
  };
}
