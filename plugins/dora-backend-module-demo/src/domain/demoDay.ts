import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { DAY_MS, isBadWeek, shareOfWeek } from './calendar';
import {
  DEMO_SOURCES,
  HOUR_MS,
  iso,
  MINUTE_MS,
  type Delivery,
  type Deployment,
} from './delivery';
import { demoChange } from './demoChange';
import { demoFailure } from './demoFailure';
import { artifactOf, repositoryOf } from './demoSources';
import { habitsOn } from './habitsOn';
import { createRandom } from '@boardwalk/plugin-demo-node';
import type { DemoServiceProfile } from './types';

/** Numbers of pull requests for one day; more than a service ever needs. */
const NUMBERS_A_DAY = 50;
const FIRST_DAY = Date.UTC(2024, 10, 1);

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
  let number =
    ((day.getTime() - FIRST_DAY) / DAY_MS) * NUMBERS_A_DAY +
    random.between(0, 3);
  const nextNumber = () => ++number;
  const events: DoraEventInput[] = [];
  const count = random.poisson(habits.deploymentsPerWeek * shareOfWeek(day));
  for (let index = 0; index < count; index++) {
    const delivery: Delivery = {
      profile,
      habits,
      bad,
      random,
      id: `${profile.name}-${date}-${index + 1}`,
      finished: day.getTime() + (8 + random.next() * 9) * HOUR_MS,
      minutes: Math.min(20, random.logNormal(7, 0.4)),
      nextNumber,
    };
    events.push(...deliver(delivery, `${date}.${index + 1}`));
  }
  return events;
}

function* deliver(
  delivery: Delivery,
  revision: string,
): Iterable<DoraEventInput> {
  const { profile, habits, bad, random, id, finished, minutes } = delivery;
  // Some only change settings.
  const isConfig = random.chance(0.05);
  const changes = isConfig
    ? []
    : Array.from(
        { length: random.between(1, Math.max(1, habits.changesAtOnce)) },
        (_unused, place) => demoChange(delivery, `${id}-change-${place + 1}`),
      );
  const rollout = (end: number, took = minutes) => ({
    startedAt: iso(end - took * MINUTE_MS),
    finishedAt: iso(end),
  });
  const [first, ...others] = profile.production;
  const main: Deployment = {
    type: 'deployment',
    source: DEMO_SOURCES.delivery,
    service: `component:default/${profile.name}`,
    id,
    environment: first,
    status: 'success',
    kind: isConfig ? 'config' : 'deploy',
    revision,
    repository: repositoryOf(profile),
    artifact: artifactOf(profile, revision),
    changes,
    ...rollout(finished),
  };

  let ready = finished - (minutes + 12) * MINUTE_MS;
  for (const environment of [...profile.before].reverse()) {
    yield { ...main, environment, ...rollout(ready, 4) };
    ready -= 8 * MINUTE_MS;
  }
  yield* build(delivery, main, ready);
  if (random.chance(0.03))
    yield {
      ...main,
      id: `${id}-aborted`,
      status: 'aborted',
      changes: [],
      ...rollout(finished - (minutes + 3) * MINUTE_MS, 5),
    };

  const fails = random.chance(
    Math.min(0.6, habits.failureShare * (bad ? 2.4 : 1)),
  );
  // One failure in four is noticed by the rollout itself, and is tried again.
  if (fails && random.chance(0.25)) {
    yield { ...main, status: 'failure', changes: [] };
    const again = Math.max(12, habits.recoveryHours * 60 * random.next());
    const end = finished + Math.min(again, 600) * MINUTE_MS;
    yield { ...main, attempt: 2, ...rollout(end) };
    return;
  }
  yield main;
  if (fails) {
    // Where it is bad it does not go on to the next environment.
    yield* demoFailure(delivery, main);
    return;
  }
  for (const [place, environment] of others.entries())
    yield {
      ...main,
      environment,
      ...rollout(finished + (place + 1) * 30 * MINUTE_MS),
    };
}

/** The pipeline that built it; some need a second attempt. */
function* build(
  { random, id }: Delivery,
  main: Deployment,
  end: number,
): Iterable<DoraEventInput> {
  const took = Math.min(14, random.logNormal(6, 0.3)) * MINUTE_MS;
  const run = (attempt: number, finished: number) => ({
    type: 'pipeline' as const,
    source: DEMO_SOURCES.delivery,
    id: `${id}-build`,
    service: main.service,
    revision: main.revision,
    attempt,
    startedAt: iso(finished - took),
    finishedAt: iso(finished),
  });
  const flaky = random.chance(0.09);
  if (flaky)
    yield { ...run(1, end - took - MINUTE_MS), status: 'failure' as const };
  yield { ...run(flaky ? 2 : 1, end), status: 'success' as const };
}
