import type { DoraDefinitions } from '../../definitions';
import type { DerivedChange, DerivedDeployment } from '../../derived';
import type {
  DeploymentFact,
  IncidentFact,
  PushFact,
  ServiceFacts,
} from '../../facts';

const key = (d: DeploymentFact) =>
  [d.source, d.externalId, d.environment, d.attempt].join('|');

/** Ascending by the listed values. */
function by<T>(...values: Array<(item: T) => number | string>) {
  return (a: T, b: T) => {
    for (const value of values) {
      if (value(a) < value(b)) return -1;
      if (value(a) > value(b)) return 1;
    }
    return 0;
  };
}

const deploymentOrder = by<DeploymentFact>(
  d => d.finishedAt,
  d => d.source,
  d => d.externalId,
  d => d.environment,
  d => d.attempt,
);
const incidentOrder = by<IncidentFact>(
  i => i.detectedAt,
  i => i.source,
  i => i.externalId,
  i => i.environment ?? '',
);

/**
 * The published definitions once more, as plainly as they can be written and
 * without a thought for speed: every question is asked of all facts. Tests
 * compare it with `deriveService`; nothing is shared between the two.
 */
export function referenceDerivation(
  facts: ServiceFacts,
  definitions: DoraDefinitions,
): DerivedDeployment[] {
  const all = facts.deployments;
  const counts = (d: DeploymentFact) =>
    !all.some(
      o =>
        key(o) === key(d) &&
        (o.version > d.version ||
          (o.version === d.version && o.digest > d.digest)),
    );
  const reached = all
    .filter(d => counts(d) && d.status !== 'aborted')
    .sort(deploymentOrder);
  const later = (a: DeploymentFact, b: DeploymentFact) =>
    deploymentOrder(b, a) < 0;
  const successes = reached.filter(d => d.status === 'success');

  const meant = (attempts: DeploymentFact[], moment: number) =>
    attempts.filter(d => d.finishedAt <= moment).at(-1) ?? attempts[0];

  const isAlert = (i: IncidentFact) =>
    i.source.endsWith(':alerts') && i.title && i.own && !i.causedBy;
  /** Of an alert, all that tell of one incident with it, oldest first. */
  const groupOf = (i: IncidentFact): IncidentFact[] => {
    if (!isAlert(i)) return [i];
    const alike = facts.incidents
      .filter(
        o =>
          isAlert(o) &&
          o.source === i.source &&
          o.title === i.title &&
          o.environment === i.environment,
      )
      .sort(incidentOrder);
    const begins = alike.filter(o =>
      alike
        .filter(p => incidentOrder(p, o) < 0)
        .every(
          p =>
            p.resolvedAt !== undefined &&
            o.detectedAt - p.resolvedAt > definitions.alertGapMs,
        ),
    );
    const first = begins.filter(o => incidentOrder(o, i) <= 0).at(-1)!;
    const next = begins.find(o => incidentOrder(o, i) > 0);
    return alike.filter(
      o =>
        incidentOrder(o, first) >= 0 && (!next || incidentOrder(o, next) < 0),
    );
  };
  /** What is told as one, told once: from the first of it to the last end. */
  const told = [...new Set(facts.incidents.map(i => groupOf(i)[0]))].map(i => {
    const ends = groupOf(i).map(o => o.resolvedAt);
    const resolvedAt = ends.includes(undefined)
      ? undefined
      : Math.max(...ends.map(end => end!));
    return { ...i, resolvedAt, ids: groupOf(i).map(o => o.id) };
  });
  type Told = (typeof told)[number];

  const causesOf = (i: Told): DeploymentFact[] => {
    const corrections = facts.overrides
      .filter(o => o.kind === 'cause' && i.ids.includes(o.incidentId))
      .sort(by(o => o.id));
    const correction = corrections.at(-1);
    if (correction) {
      const target = all.find(d => d.id === correction.deploymentId);
      return target ? all.filter(d => key(d) === key(target) && counts(d)) : [];
    }
    if (i.causedBy) {
      const { source, id } = i.causedBy;
      let named = reached.filter(
        d => d.source === source && d.externalId === id,
      );
      if (named.some(d => d.environment === i.environment))
        named = named.filter(d => d.environment === i.environment);
      else if (named.some(d => d.tier === 'production'))
        named = named.filter(d => d.tier === 'production');
      return named.filter(
        d =>
          d ===
          meant(
            named.filter(o => o.environment === d.environment),
            i.detectedAt,
          ),
      );
    }
    if (!i.own || definitions.incidentWindowMs === 0) return [];
    return successes
      .filter(
        d =>
          d.finishedAt <= i.detectedAt &&
          (i.environment === undefined
            ? d.tier === 'production'
            : d.environment === i.environment),
      )
      .slice(-1)
      .filter(d => i.detectedAt - d.finishedAt <= definitions.incidentWindowMs);
  };
  const incidentsOf = (d: DeploymentFact) =>
    [...told].sort(incidentOrder).filter(i => causesOf(i).includes(d));

  const rollbackOf = (d: DeploymentFact) =>
    reached.find(
      r =>
        r !== d &&
        r.rollbackOf &&
        d ===
          meant(
            reached.filter(
              o =>
                o !== r &&
                o.source === r.rollbackOf!.source &&
                o.externalId === r.rollbackOf!.id &&
                o.environment === r.environment,
            ),
            r.finishedAt,
          ),
    );

  const verdictOf = (
    d: DeploymentFact,
  ): Pick<DerivedDeployment, 'failed' | 'method' | 'overrideId'> => {
    if (!counts(d) || d.status === 'aborted') return { failed: false };
    const correction = facts.overrides
      .filter(
        o =>
          o.kind === 'verdict' &&
          all.some(x => x.id === o.deploymentId && key(x) === key(d)),
      )
      .sort(by(o => o.id))
      .at(-1);
    if (correction?.kind === 'verdict')
      return {
        failed: correction.failed,
        method: 'override',
        overrideId: correction.id,
      };
    if (d.status === 'failure') return { failed: true, method: 'status' };
    const incidents = incidentsOf(d);
    const said = incidents.some(
      i =>
        i.causedBy ||
        facts.overrides.some(
          o => o.kind === 'cause' && i.ids.includes(o.incidentId),
        ),
    );
    if (said) return { failed: true, method: 'explicit' };
    if (rollbackOf(d)) return { failed: true, method: 'rollback' };
    if (incidents.length) return { failed: true, method: 'incident-window' };
    return { failed: false };
  };

  const nextSuccess = (d: DeploymentFact) =>
    successes.find(s => s.environment === d.environment && later(s, d));

  const recoveryOf = (
    d: DeploymentFact,
  ): Pick<
    DerivedDeployment,
    'recoveredAt' | 'recoveredBy' | 'recoverySeconds'
  > => {
    if (!verdictOf(d).failed) return {};
    const incidents = incidentsOf(d);
    if (incidents.some(i => i.resolvedAt === undefined)) return {};
    const recoveredAt = incidents.length
      ? Math.max(...incidents.map(i => i.resolvedAt!))
      : nextSuccess(d)?.finishedAt;
    if (recoveredAt === undefined) return {};
    const seconds = Math.floor((recoveredAt - d.finishedAt) / 1000);
    return {
      recoveredAt,
      recoveredBy: incidents.length ? 'incident' : 'deployment',
      recoverySeconds: recoveredAt < d.finishedAt ? undefined : seconds,
    };
  };

  const reworkOf = (
    s: DeploymentFact,
  ): Pick<DerivedDeployment, 'rework' | 'reworkReason'> => {
    if (!successes.includes(s) || s.rework === false) return { rework: false };
    if (s.rework) return { rework: true, reworkReason: 'reported' };
    if (s.kind === 'rollback' || s.rollbackOf)
      return { rework: true, reworkReason: 'rollback' };
    const failed = reached.filter(
      d =>
        d.environment === s.environment && later(s, d) && verdictOf(d).failed,
    );
    const ends = failed.some(d =>
      incidentsOf(d).some(
        i =>
          i.resolvedAt !== undefined &&
          s.finishedAt >= i.detectedAt &&
          s ===
            successes
              .filter(
                o =>
                  o.environment === s.environment &&
                  o.finishedAt <= i.resolvedAt!,
              )
              .at(-1),
      ),
    );
    if (ends) return { rework: true, reworkReason: 'incident-link' };
    const recovers = failed.some(
      d =>
        d.status === 'success' &&
        incidentsOf(d).length === 0 &&
        nextSuccess(d) === s,
    );
    return recovers
      ? { rework: true, reworkReason: 'recovery' }
      : { rework: false };
  };

  /** Changes of a success that names no list, by walking pushes back; newest first. */
  const pushed = (s: DeploymentFact, stop: (c: string) => boolean) => {
    const first = facts.pushes.find(
      p =>
        (p.after === s.revision || p.changeIds.includes(s.revision!)) &&
        (!s.repository || !p.repository || p.repository === s.repository),
    );
    if (stop(s.revision!)) return [];
    if (!first) return [s.revision!];
    const branch = facts.pushes.filter(
      p => p.branch === first.branch && p.repository === first.repository,
    );
    let line: string[] = [];
    const used: PushFact[] = [];
    for (
      let push: (typeof branch)[number] | undefined = first;
      push && !used.includes(push);

    ) {
      used.push(push);
      const { before }: { before: string } = push;
      line = [...line, ...[...push.changeIds].reverse(), `before:${before}`];
      push = branch.find(p => p.after === before);
    }
    const from = line.indexOf(s.revision!);
    const walk = line.slice(Math.max(from, 0));
    const end = walk.findIndex(c => stop(c.replace('before:', '')));
    return (end < 0 ? walk : walk.slice(0, end)).filter(
      c => !c.startsWith('before:'),
    );
  };

  const between = (repository?: string, base?: string, head?: string) =>
    facts.comparisons.find(
      c => c.repository === repository && c.base === base && c.head === head,
    );
  const baseOf = (s: DeploymentFact) =>
    successes.findLast(
      o =>
        later(s, o) &&
        o.environment === s.environment &&
        o.repository === s.repository &&
        o.revision,
    );
  /** What the host told of a success and the one before it in its environment. */
  const comparisonOf = (s: DeploymentFact) => {
    const base = baseOf(s);
    return base && between(s.repository, base.revision, s.revision);
  };

  const changesUpTo = new Map<DeploymentFact, DerivedChange[]>();
  for (const s of successes) {
    const earlier = successes.filter(o => o.tier === s.tier && later(s, o));
    const isDelivered = (c: string) =>
      earlier.some(o => changesUpTo.get(o)!.some(x => x.changeId === c)) ||
      [...earlier, s].some(
        o =>
          !o.changes &&
          comparisonOf(o)?.changeIds.length === 0 &&
          between(
            o.repository,
            o.revision,
            baseOf(o)!.revision,
          )?.changeIds.includes(c),
      );
    const derive = (
      id: string,
      exact: boolean,
      committedAt?: number,
      authoredAt?: number,
      firstCommitAt?: number,
    ): DerivedChange => {
      const moments = {
        committed: committedAt,
        authored: authoredAt,
        'first-commit': firstCommitAt,
      };
      const start =
        moments[definitions.leadTimeStart] === undefined
          ? 'committed'
          : definitions.leadTimeStart;
      const from = moments[start];
      const base = { changeId: id, exact, plain: false, stages: {} };
      if (from === undefined) return { ...base, excluded: 'unknown' };
      if (from > s.finishedAt) return { ...base, excluded: 'negative' };
      const leadSeconds = Math.floor((s.finishedAt - from) / 1000);
      return { ...base, leadSeconds, start };
    };
    if (s.changes) {
      changesUpTo.set(
        s,
        s.changes.map((c, position) => {
          if (isDelivered(c.id))
            return {
              changeId: c.id,
              position,
              excluded: 'delivered-before' as const,
              exact: true,
              plain: false,
              stages: {},
            };
          const known = facts.changes.get(c.id);
          return {
            ...derive(
              c.id,
              true,
              c.committedAt ?? known?.committedAt,
              c.authoredAt ?? known?.authoredAt,
              c.pullRequest?.firstCommitAt ?? known?.pullRequest?.firstCommitAt,
            ),
            position,
          };
        }),
      );
    } else {
      const stop = (c: string) =>
        isDelivered(c) || earlier.some(o => o.revision === c);
      const comparison = comparisonOf(s);
      const exact = comparison !== undefined;
      const ids = comparison
        ? comparison.changeIds.filter(c => !stop(c))
        : (s.revision && pushed(s, stop)) || [];
      changesUpTo.set(
        s,
        ids.map(id => {
          const known = facts.changes.get(id);
          return earlier.length
            ? derive(
                id,
                exact,
                known?.committedAt,
                known?.authoredAt,
                known?.pullRequest?.firstCommitAt,
              )
            : {
                changeId: id,
                excluded: 'baseline' as const,
                exact: false,
                plain: false,
                stages: {},
              };
        }),
      );
    }
  }

  return all.map(d => {
    const before = successes.filter(
      s => s.environment === d.environment && later(d, s),
    );
    const isSuccess = successes.includes(d);
    return {
      deploymentId: d.id,
      counted: counts(d),
      ...verdictOf(d),
      incidentIds:
        counts(d) && d.status !== 'aborted'
          ? incidentsOf(d).flatMap(i => i.ids)
          : [],
      rolledBackById: reached.includes(d) ? rollbackOf(d)?.id : undefined,
      ...recoveryOf(d),
      ...reworkOf(d),
      secondsSincePrevious:
        isSuccess && before.length
          ? Math.floor((d.finishedAt - before.at(-1)!.finishedAt) / 1000)
          : undefined,
      baseline: isSuccess && !before.length,
      changes: changesUpTo.get(d) ?? [],
    };
  });
}
