import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import { DateTime } from 'luxon';
import { referenceDerivation } from '../domain/derivation/__testUtils__/referenceDerivation';
import type { GenerationDefinitions } from '../domain/definitions';
import { EnvironmentTiers } from '../domain/environmentTiers';
import { prepareEvent } from '../domain/events/prepareEvent';
import type { ChangeFact, ServiceFacts } from '../domain/facts';

type EventOf<T extends DoraEvent['type']> = Extract<DoraEvent, { type: T }>;

/** Counters by name, and lists of seconds by name, ascending. */
export interface Figures {
  counters: Record<string, number>;
  lists: Record<string, number[]>;
}

const COUNTERS = [
  'deployments',
  'failed_deployments',
  'aborted',
  'failures',
  'open_failures',
  'rework',
  'lead_unknown',
  'lead_negative',
  'lead_baseline',
  'lead_inexact',
  'deployment_days',
];
const LISTS = [
  'lead',
  'coding',
  'review',
  'waiting',
  'deploy',
  'recovery',
  'gap',
];

const ms = (iso: string | undefined) =>
  iso === undefined ? undefined : Date.parse(iso);

/** The newest state of each event, as definitions have it. */
function latest(events: DoraEvent[]): DoraEvent[] {
  const byKey = new Map<string, ReturnType<typeof prepareEvent>>();
  for (const event of events) {
    const prepared = prepareEvent(event);
    const known = byKey.get(prepared.key);
    const newer =
      !known ||
      event.version > known.event.version ||
      (event.version === known.event.version &&
        prepared.canonical > known.canonical);
    if (newer) byKey.set(prepared.key, prepared);
  }
  return [...byKey.values()].map(({ event }) => event);
}

function changeFact(
  change: Pick<EventOf<'change'>, 'id' | 'authoredAt' | 'pullRequest'> & {
    committedAt?: string;
  },
): ChangeFact {
  const { pullRequest: pull } = change;
  return {
    id: change.id,
    committedAt: ms(change.committedAt),
    authoredAt: ms(change.authoredAt),
    pullRequest: pull && {
      number: pull.number,
      firstCommitAt: ms(pull.firstCommitAt),
      createdAt: ms(pull.createdAt),
      firstReviewAt: ms(pull.firstReviewAt),
      mergedAt: ms(pull.mergedAt),
    },
  };
}

function factsOf(
  service: string,
  events: DoraEvent[],
  refOf: (name: string) => string,
  tiers: EnvironmentTiers,
): ServiceFacts {
  const isOwn = (event: DoraEvent) => refOf(event.service ?? '') === service;
  const deployments = events.flatMap((event, index) =>
    event.type === 'deployment' && isOwn(event)
      ? [
          {
            ...event,
            id: index,
            externalId: event.id,
            tier: tiers.tierOf(event.environment),
            digest: prepareEvent(event).digest,
            startedAt: undefined,
            finishedAt: Date.parse(event.finishedAt),
            changes: event.changes?.map(changeFact),
          },
        ]
      : [],
  );
  const incidents = events.flatMap((event, index) => {
    if (event.type !== 'incident') return [];
    const { causedBy } = event;
    const names =
      causedBy &&
      deployments.some(
        d => d.source === causedBy.source && d.externalId === causedBy.id,
      );
    if (!isOwn(event) && !names) return [];
    return [
      {
        ...event,
        id: index,
        externalId: event.id,
        own: isOwn(event),
        digest: prepareEvent(event).digest,
        detectedAt: Date.parse(event.detectedAt),
        resolvedAt: ms(event.resolvedAt),
      },
    ];
  });
  // Two names of one service: the newer row of the same incident counts.
  const counted = incidents.filter(
    incident =>
      !incidents.some(
        other =>
          other.own &&
          incident.own &&
          other.externalId === incident.externalId &&
          other.environment === incident.environment &&
          (other.version > incident.version ||
            (other.version === incident.version &&
              other.digest > incident.digest)),
      ),
  );
  const changes = new Map<string, ChangeFact>();
  const told = events
    .filter(
      (event): event is EventOf<'change'> =>
        event.type === 'change' && isOwn(event),
    )
    .sort(
      (a, b) =>
        b.version - a.version ||
        (prepareEvent(b).digest > prepareEvent(a).digest ? 1 : -1),
    );
  for (const event of told)
    if (!changes.has(event.id)) changes.set(event.id, changeFact(event));
  return {
    serviceId: 0,
    deployments,
    incidents: counted,
    overrides: [],
    changes,
    pushes: [],
    comparisons: [],
  };
}

/**
 * Figures of periods, straight from events, one deployment after the other: what
 * days and cells have to hold, computed with nothing that computes them. Keys
 * are `tier start`.
 */
export function figuresOfEvents(
  events: DoraEvent[],
  options: {
    services: string[];
    refOf: (name: string) => string;
    definitions: GenerationDefinitions;
    grain: 'day' | 'week' | 'month';
    /** Only deployments that finished in it; `to` is exclusive. */
    range?: { from: number; to: number };
  },
): Map<string, Figures> {
  const { definitions, grain } = options;
  const current = latest(events);
  const tiers = EnvironmentTiers.create(definitions.tiers);
  const result = new Map<string, Figures>();
  for (const service of options.services) {
    const facts = factsOf(service, current, options.refOf, tiers);
    const daysSeen = new Set<string>();
    for (const [index, derived] of referenceDerivation(
      facts,
      definitions,
    ).entries()) {
      const fact = facts.deployments[index];
      if (!derived.counted) continue;
      const { range = { from: -Infinity, to: Infinity } } = options;
      if (fact.finishedAt < range.from || fact.finishedAt >= range.to) continue;
      const local = DateTime.fromMillis(fact.finishedAt, {
        zone: definitions.timeZone,
      });
      const key = `${fact.tier} ${local.startOf(grain).toISODate()}`;
      const figures = result.get(key) ?? {
        counters: Object.fromEntries(COUNTERS.map(name => [name, 0])),
        lists: Object.fromEntries(LISTS.map(name => [name, [] as number[]])),
      };
      result.set(key, figures);
      const { counters, lists } = figures;
      const isSuccess = fact.status === 'success';
      if (fact.status === 'aborted') counters.aborted++;
      if (fact.status === 'failure') counters.failed_deployments++;
      if (isSuccess) {
        counters.deployments++;
        const day = `${fact.tier} ${local.toISODate()}`;
        if (!daysSeen.has(day)) counters.deployment_days++;
        daysSeen.add(day);
      }
      if (derived.rework) counters.rework++;
      if (derived.failed) counters.failures++;
      if (derived.failed && derived.recoveredAt === undefined)
        counters.open_failures++;
      if (derived.recoverySeconds !== undefined)
        lists.recovery.push(derived.recoverySeconds);
      if (derived.secondsSincePrevious !== undefined)
        lists.gap.push(derived.secondsSincePrevious);
      for (const change of derived.changes) {
        if (change.excluded === 'unknown') counters.lead_unknown++;
        if (change.excluded === 'negative') counters.lead_negative++;
        if (change.excluded === 'baseline') counters.lead_baseline++;
        if (change.leadSeconds === undefined) continue;
        if (!change.exact) counters.lead_inexact++;
        lists.lead.push(change.leadSeconds);
        const pull =
          fact.changes!.find(({ id }) => id === change.changeId)!.pullRequest ??
          facts.changes.get(change.changeId)?.pullRequest;
        const stage = (name: string, from?: number, to?: number) => {
          if (from === undefined || to === undefined || to < from) return;
          lists[name].push((to - from) / 1000);
        };
        stage('coding', pull?.firstCommitAt, pull?.createdAt);
        stage('review', pull?.createdAt, pull?.firstReviewAt);
        stage(
          'waiting',
          pull?.firstReviewAt ?? pull?.createdAt,
          pull?.mergedAt,
        );
        stage('deploy', pull?.mergedAt, fact.finishedAt);
      }
    }
  }
  for (const { lists } of result.values())
    for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  return result;
}
