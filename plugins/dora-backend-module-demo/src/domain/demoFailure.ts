import { artifactOf } from './demoSources';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import {
  DEMO_SOURCES,
  HOUR_MS,
  iso,
  MINUTE_MS,
  type Delivery,
  type Deployment,
} from './delivery';
import { demoFix } from './demoChange';

/** No incident of the demo takes longer; whoever reports again after it has the whole story. */
export const LONGEST_INCIDENT_MS = 13 * 24 * HOUR_MS;

/** Shares of the ways in which failures come to light. */
const SEEN_ON_DASHBOARDS = 0.16;
const NAMED_AS_CAUSE = 0.6;
const NEVER_CLOSED = 0.025;

/** What follows when a deployment turns out to be bad after it went out. */
export function* demoFailure(
  delivery: Delivery,
  main: Deployment,
): Iterable<DoraEventInput> {
  const { habits, bad, random, finished } = delivery;
  const detected = finished + random.logNormal(0.5, 0.7) * HOUR_MS;
  const took = Math.max(
    0.2,
    random.logNormal(habits.recoveryHours * (bad ? 1.8 : 1), 0.7),
  );
  if (random.chance(SEEN_ON_DASHBOARDS)) {
    // Someone looks at the graphs and takes it back; there is no incident.
    yield rollback(delivery, main, detected + took * 0.3 * HOUR_MS);
    return;
  }
  const resolved = Math.min(
    detected + took * HOUR_MS,
    finished + LONGEST_INCIDENT_MS,
  );
  yield incident(delivery, main, { detected, resolved });
  const fixed = resolved - random.between(2, 9) * MINUTE_MS;
  const how = random.next();
  if (how < 0.5) yield rollback(delivery, main, fixed);
  else if (how < 0.93) yield* rollForward(delivery, main, { detected, fixed });
  // The rest is mended without a deployment: a switch is turned off.
}

function incident(
  { profile, random, id }: Delivery,
  main: Deployment,
  { detected, resolved }: { detected: number; resolved: number },
): DoraEventInput {
  const forgotten = random.chance(NEVER_CLOSED);
  const severity = random.chance(0.2) ? 'high' : 'medium';
  return {
    type: 'incident',
    source: DEMO_SOURCES.incidents,
    id: `${id}-incident`,
    service: main.service,
    environment: main.environment,
    title: `${profile.name}: errors after a deployment`,
    severity: forgotten ? 'low' : severity,
    detectedAt: iso(detected),
    // Some are over, and nobody remembers to close them.
    ...(forgotten ? {} : { resolvedAt: iso(resolved) }),
    // Most teams name the cause; the rest is found by a rollback or by time.
    ...(random.chance(NAMED_AS_CAUSE)
      ? { causedBy: { source: DEMO_SOURCES.delivery, id } }
      : {}),
  };
}

function rollback(
  { id }: Delivery,
  main: Deployment,
  at: number,
): DoraEventInput {
  return {
    ...main,
    id: `${id}-rollback`,
    kind: 'rollback',
    rollbackOf: id,
    revision: undefined,
    artifact: undefined,
    startedAt: iso(at - 3 * MINUTE_MS),
    finishedAt: iso(at),
    changes: [],
  };
}

function* rollForward(
  delivery: Delivery,
  main: Deployment,
  between: { detected: number; fixed: number },
): Iterable<DoraEventInput> {
  const id = `${delivery.id}-fix`;
  const revision = main.revision && `${main.revision}-fix`;
  const changes = [demoFix(delivery, `${id}-change`, between)];
  for (const [place, environment] of delivery.profile.production.entries()) {
    const at = between.fixed + place * 10 * MINUTE_MS;
    yield {
      ...main,
      id,
      environment,
      rework: true,
      revision,
      artifact: revision && artifactOf(delivery.profile, revision),
      startedAt: iso(at - 2 * MINUTE_MS),
      finishedAt: iso(at),
      changes,
    };
  }
}
