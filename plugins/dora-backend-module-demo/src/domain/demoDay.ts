import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { DAY_MS, isBadWeek, shareOfWeek } from './calendar';
import { createRandom, type Random } from './random';
import type { DemoServiceProfile, Habits } from './types';

/** Names under which the demo reports: all that they say is demo data. */
export const DEMO_SOURCES = {
  delivery: 'demo-delivery',
  incidents: 'demo-incidents',
} as const;

const HOUR_MS = 3_600_000;

type Deployment = Extract<DoraEventInput, { type: 'deployment' }>;
type Change = NonNullable<Deployment['changes']>[number];

const iso = (time: number) =>
  new Date(Math.round(time / 1000) * 1000).toISOString();

/** Habits do not change overnight: the gain comes over twelve weeks. */
function habitsOn(profile: DemoServiceProfile, day: number): Habits {
  const { before, after, team } = profile;
  if (!team.platformSince) return before;
  const since = (day - Date.parse(team.platformSince)) / (84 * DAY_MS);
  const part = Math.min(1, Math.max(0, since));
  const mix = (name: keyof Habits) =>
    before[name] + (after[name] - before[name]) * part;
  return {
    deploymentsPerWeek: mix('deploymentsPerWeek'),
    leadHours: mix('leadHours'),
    failureShare: mix('failureShare'),
    recoveryHours: mix('recoveryHours'),
    changesAtOnce: Math.round(mix('changesAtOnce')),
  };
}

function change(
  id: string,
  number: number,
  finished: number,
  leadHours: number,
  random: Random,
): Change {
  const lead = random.logNormal(leadHours, 0.8) * HOUR_MS;
  // How the time divides: writing, waiting for a reviewer, review, waiting to go out.
  const parts = [0.45, 0.2, 0.15, 0.2].map(
    part => part * (0.4 + random.next()),
  );
  const total = parts.reduce((sum, part) => sum + part, 0);
  const at = (count: number) =>
    iso(
      finished -
        lead +
        (lead * parts.slice(0, count).reduce((sum, part) => sum + part, 0)) /
          total,
    );
  return {
    id,
    committedAt: at(0),
    authoredAt: at(0),
    pullRequest: {
      number,
      firstCommitAt: at(0),
      createdAt: at(1),
      firstReviewAt: at(2),
      mergedAt: at(3),
    },
  };
}

/**
 * What happened to one service on one day. It depends on the name and the day
 * only, so that any range can be made again, and a day can be made while it is
 * still going on.
 */
export function demoDay(
  profile: DemoServiceProfile,
  day: Date,
): DoraEventInput[] {
  const date = day.toISOString().slice(0, 10);
  const random = createRandom(`${profile.name} ${date}`);
  const habits = habitsOn(profile, day.getTime());
  const bad = isBadWeek(profile.team.name, day);
  const events: DoraEventInput[] = [];
  const count = random.poisson(habits.deploymentsPerWeek * shareOfWeek(day));
  for (let index = 0; index < count; index++)
    events.push(
      ...delivery({ profile, habits, bad, day, date, index, random }),
    );
  return events;
}

interface DeliveryOptions {
  profile: DemoServiceProfile;
  habits: Habits;
  bad: boolean;
  day: Date;
  date: string;
  index: number;
  random: Random;
}

function* delivery(options: DeliveryOptions): Iterable<DoraEventInput> {
  const { profile, habits, bad, day, date, index, random } = options;
  const id = `${profile.name}-${date}-${index + 1}`;
  const finished = day.getTime() + (8 + random.next() * 9) * HOUR_MS;
  const minutes = random.logNormal(7, 0.4);
  const changes = Array.from(
    { length: random.between(1, Math.max(1, habits.changesAtOnce)) },
    (_unused, place) =>
      change(
        `${id}-change-${place + 1}`,
        Number(date.replace(/\D/g, '').slice(2)) * 10 + place,
        finished,
        habits.leadHours,
        random,
      ),
  );
  const base = {
    type: 'deployment' as const,
    source: DEMO_SOURCES.delivery,
    service: `component:default/${profile.name}`,
  };
  const [first, ...others] = profile.regions ?? [undefined];
  const environment = (region: string | undefined) =>
    region ? `production-${region}` : 'production';
  const main: Deployment = {
    ...base,
    id,
    environment: environment(first),
    status: 'success',
    startedAt: iso(finished - minutes * 60_000),
    finishedAt: iso(finished),
    changes,
  };

  yield {
    ...main,
    environment: 'staging',
    startedAt: iso(finished - (minutes + 40) * 60_000),
    finishedAt: iso(finished - (minutes + 32) * 60_000),
  };
  if (random.chance(0.03)) {
    yield { ...main, id: `${id}-aborted`, status: 'aborted', changes: [] };
  }
  // One failure in four is noticed by the rollout itself.
  const fails = random.chance(
    Math.min(0.6, habits.failureShare * (bad ? 2.4 : 1)),
  );
  if (fails && random.chance(0.25)) {
    yield { ...main, status: 'failure', changes: [] };
    yield {
      ...main,
      attempt: 2,
      startedAt: iso(finished + 20 * 60_000),
      finishedAt: iso(finished + (20 + minutes) * 60_000),
    };
    return;
  }
  yield main;
  for (const [place, region] of others.entries())
    yield {
      ...main,
      environment: environment(region),
      startedAt: iso(finished + (place + 1) * 30 * 60_000),
      finishedAt: iso(finished + ((place + 1) * 30 + minutes) * 60_000),
    };
  if (fails) yield* failure({ ...options, id, finished, main });
}

function* failure(
  options: DeliveryOptions & { id: string; finished: number; main: Deployment },
): Iterable<DoraEventInput> {
  const { profile, habits, bad, random, id, finished, main } = options;
  const detected = finished + random.logNormal(0.5, 0.7) * HOUR_MS;
  const resolved =
    detected +
    random.logNormal(habits.recoveryHours * (bad ? 1.8 : 1), 0.7) * HOUR_MS;
  yield {
    type: 'incident',
    source: DEMO_SOURCES.incidents,
    id: `${id}-incident`,
    service: `component:default/${profile.name}`,
    environment: main.environment,
    title: `${profile.name}: errors after a deployment`,
    severity: random.chance(0.2) ? 'high' : 'medium',
    detectedAt: iso(detected),
    resolvedAt: iso(resolved),
    // Most teams name the cause; the rest is found by time.
    ...(random.chance(0.6)
      ? { causedBy: { source: DEMO_SOURCES.delivery, id } }
      : {}),
  };
  const fixed = resolved - random.between(3, 12) * 60_000;
  if (fixed <= detected) return;
  const rollsBack = random.chance(0.55);
  yield {
    ...main,
    id: `${id}-${rollsBack ? 'rollback' : 'fix'}`,
    startedAt: iso(fixed - 4 * 60_000),
    finishedAt: iso(fixed),
    ...(rollsBack
      ? { kind: 'rollback' as const, rollbackOf: id, changes: [] }
      : {
          rework: true,
          changes: [
            change(
              `${id}-fix-change`,
              0,
              fixed,
              Math.max(0.2, (fixed - detected) / HOUR_MS / 2),
              random,
            ),
          ],
        }),
  };
}
