import { parseEvent, type DoraEvent } from '@boardwalk/plugin-dora-common';
import fc from 'fast-check';

/** Days with something about them: clocks change somewhere, a leap day, a turn of the year. */
const DAYS = [
  '2024-02-29',
  '2024-03-10',
  '2024-03-31',
  '2024-04-07',
  '2024-09-29',
  '2024-10-27',
  '2024-11-03',
  '2024-12-31',
].map(day => Date.parse(`${day}T00:00:00Z`));

const HOUR = 3_600_000;
const moment = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: -60, max: 60 }))
  .map(([day, halfHours]) => day + (halfHours * HOUR) / 2);
const later = fc.integer({ min: 0, max: 80 }).map(hours => hours * HOUR);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });
const iso = (ms: number) => new Date(ms).toISOString();

const service = fc.constantFrom(
  // Two names of one service, and one that no entity has.
  'checkout',
  'component:default/checkout',
  'cart',
  'pay',
  'nobody',
);
const runId = fc.integer({ min: 1, max: 12 }).map(id => `run-${id}`);
const commit = fc.integer({ min: 1, max: 25 }).map(id => `c${id}`);

const change = fc
  .record({ id: commit, age: maybe(later), pull: fc.boolean(), at: moment })
  .map(({ id, age, pull, at }) => ({
    id,
    committedAt: age === undefined ? undefined : iso(at),
    pullRequest: pull
      ? {
          number: 1,
          firstCommitAt: iso(at - 2 * HOUR),
          createdAt: iso(at - HOUR),
          mergedAt: iso(at + HOUR),
        }
      : undefined,
  }));

const deployment = fc
  .record({
    id: runId,
    service,
    environment: fc.constantFrom('prod', 'live', 'staging', 'moon'),
    attempt: fc.constantFrom(1, 1, 2),
    status: fc.constantFrom(
      'success',
      'success',
      'success',
      'failure',
      'aborted',
    ),
    kind: fc.constantFrom('deploy', 'deploy', 'rollback'),
    rework: fc.constantFrom(undefined, undefined, true, false),
    rollbackOf: maybe(runId),
    changes: maybe(
      fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 4 }),
    ),
    at: moment,
  })
  .map(({ at, ...rest }) => ({
    type: 'deployment',
    source: 'ci',
    finishedAt: iso(at),
    ...rest,
  }));

const incident = fc
  .record({
    id: fc.integer({ min: 1, max: 8 }),
    service,
    environment: maybe(fc.constantFrom('prod', 'staging')),
    causedBy: maybe(runId),
    at: moment,
    lasts: maybe(later),
  })
  .map(({ at, lasts, causedBy, ...rest }) => ({
    type: 'incident',
    source: 'pager',
    ...rest,
    causedBy: causedBy && { source: 'ci', id: causedBy },
    detectedAt: iso(at),
    resolvedAt: lasts === undefined ? undefined : iso(at + lasts),
  }));

const known = fc
  .record({ id: commit, service, at: moment })
  .map(({ at, ...rest }) => ({
    type: 'change',
    source: 'ci',
    ...rest,
    committedAt: iso(at),
  }));

/** Events of a few services that have to do with each other, on days that are easily got wrong. */
export const arbitraryDelivery: fc.Arbitrary<DoraEvent> = fc
  .oneof(
    { weight: 6, arbitrary: deployment },
    { weight: 3, arbitrary: incident },
    { weight: 1, arbitrary: known },
  )
  .map(input => {
    const { event, error } = parseEvent(input, { now: Date.UTC(2026, 0) });
    if (!event) throw new Error(`${error}: ${JSON.stringify(input)}`);
    return event;
  });
