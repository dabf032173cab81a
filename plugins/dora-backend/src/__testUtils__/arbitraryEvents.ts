import fc from 'fast-check';
import {
  parseEvent,
  replaceControlCharacters,
  type DoraEvent,
} from '@boardwalk/plugin-dora-common';

const FIRST = Date.UTC(2025, 0, 1);
const LAST = Date.UTC(2026, 0, 1);

const instant = fc
  .integer({ min: FIRST, max: LAST })
  .map(time => new Date(time).toISOString());
/** Text that PostgreSQL, JSON and arrays could each stumble over. */
const text = fc.oneof(
  fc.constantFrom('NULL', '"', "it's", '\\', '{}', '{a,b}', 'ü', '🚢', 'a b'),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 12 })
    .map(value => replaceControlCharacters(value, '').trim())
    .filter(value => value.length > 0),
);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });
const url = maybe(fc.constantFrom('https://ci.test/1', 'http://ci.test/2'));
const source = fc.constantFrom('ci', 'cd');
const id = fc.constantFrom('1', '2', '3');
/** Few, so that versions of one event meet. */
const version = fc.constantFrom(1, 2, 3);
const service = fc.constantFrom('checkout', 'component:default/cart', 'acme/x');
const environment = fc.constantFrom('prod', 'staging');
const status = fc.constantFrom('success', 'failure', 'aborted');
const reference = maybe(fc.oneof(id, fc.record({ source, id })));

const pullRequest = maybe(
  fc.record({
    number: fc.nat({ max: 2_147_483_647 }),
    firstCommitAt: maybe(instant),
    createdAt: maybe(instant),
    firstReviewAt: maybe(instant),
    mergedAt: maybe(instant),
    url,
  }),
);
const changes = maybe(
  fc.uniqueArray(
    fc.record({
      id: text,
      committedAt: maybe(instant),
      authoredAt: maybe(instant),
      pullRequest,
    }),
    { maxLength: 4, selector: change => change.id.trim() },
  ),
);

const common = { source, id, version, url };
const span = fc
  .tuple(instant, instant)
  .map(([a, b]) => (a < b ? [a, b] : [b, a]));

const deployment = fc
  .record({
    type: fc.constant('deployment'),
    ...common,
    service,
    environment,
    attempt: fc.constantFrom(1, 2),
    status,
    kind: fc.constantFrom('deploy', 'rollback', 'redeploy', 'config'),
    span,
    hasStart: fc.boolean(),
    revision: maybe(text),
    repository: maybe(fc.constantFrom('acme/x', 'acme/y')),
    changes,
    rework: maybe(fc.boolean()),
    rollbackOf: reference,
    artifact: maybe(text),
  })
  .map(({ span: [from, to], hasStart, ...rest }) => ({
    ...rest,
    startedAt: hasStart ? from : undefined,
    finishedAt: to,
  }));
const change = fc.record({
  type: fc.constant('change'),
  ...common,
  service: maybe(service),
  repository: fc.constantFrom('acme/x', 'acme/y'),
  committedAt: instant,
  authoredAt: maybe(instant),
  pullRequest,
  push: maybe(
    fc.record({
      branch: text,
      before: text,
      after: text,
      position: fc.nat({ max: 2_147_483_647 }),
    }),
  ),
});
const incident = fc
  .record({
    type: fc.constant('incident'),
    ...common,
    service,
    environment: maybe(environment),
    title: maybe(text),
    severity: maybe(text),
    span,
    resolved: fc.boolean(),
    causedBy: reference,
  })
  .map(({ span: [from, to], resolved, ...rest }) => ({
    ...rest,
    detectedAt: from,
    resolvedAt: resolved ? to : undefined,
  }));
const pipeline = fc
  .record({
    type: fc.constant('pipeline'),
    ...common,
    service,
    attempt: fc.constantFrom(1, 2),
    revision: maybe(text),
    status,
    span,
    hasStart: fc.boolean(),
  })
  .map(({ span: [from, to], hasStart, ...rest }) => ({
    ...rest,
    startedAt: hasStart ? from : undefined,
    finishedAt: to,
  }));

/** Events of few keys and versions, so that many of them are updates of another. */
export const arbitraryEvent: fc.Arbitrary<DoraEvent> = fc
  .oneof(deployment, change, incident, pipeline)
  .map(input => {
    const { event, error } = parseEvent(input, { now: LAST });
    if (!event) throw new Error(`${error}: ${JSON.stringify(input)}`);
    return event;
  });
