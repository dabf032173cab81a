import fc from 'fast-check';
import type { OverrideFact, PushFact, ServiceFacts } from '../../facts';
import { at, change, deployment, facts, incident } from './testFacts';

const environments = [
  { environment: 'eu', tier: 'production' },
  { environment: 'us', tier: 'production' },
  { environment: 'staging', tier: 'staging' },
] as const;

// Few values, so that the same moment, id and reference come up again and again.
const hour = fc.integer({ min: 0, max: 40 });
const name = fc.integer({ min: 1, max: 8 });
const reference = fc.option(
  name.map(id => ({ source: 'ci', id: `run-${id}` })),
  { nil: undefined },
);
const COMMITS = Array.from({ length: 30 }, (_, index) => `c${index}`);
const commit = fc.constantFrom(...COMMITS);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const changeFact = fc
  .record({ id: commit, committed: maybe(hour), first: maybe(hour) })
  .map(({ id, committed, first }) =>
    change(id, committed, {
      pullRequest:
        first === undefined
          ? undefined
          : { number: 1, firstCommitAt: at(first) },
    }),
  );

const deploymentFact = fc.record({
  hours: hour,
  run: name,
  place: fc.constantFrom(...environments),
  attempt: fc.integer({ min: 1, max: 2 }),
  version: fc.integer({ min: 1, max: 2 }),
  status: fc.constantFrom('success', 'success', 'failure', 'aborted'),
  kind: fc.constantFrom('deploy', 'deploy', 'rollback'),
  rework: fc.constantFrom(undefined, undefined, true, false),
  rollbackOf: reference,
  revision: maybe(commit),
  repository: fc.constantFrom(undefined, 'acme/shop', 'acme/shop'),
  changes: maybe(
    fc.uniqueArray(changeFact, { selector: ({ id }) => id, maxLength: 4 }),
  ),
});

/** One branch of thirty commits, cut into pushes, some of which never came. */
const pushes = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 4 }), came: fc.nat(9) }))
  .map(parts => {
    const result: PushFact[] = [];
    let next = 0;
    for (const { size, came } of parts) {
      const ids = COMMITS.slice(next, next + size);
      const before = next ? COMMITS[next - 1] : '0';
      next += size;
      if (ids.length === 0) break;
      if (came === 0) continue;
      result.push({
        repository: 'acme/shop',
        branch: 'main',
        before,
        after: ids[ids.length - 1],
        // Those of other services are left out.
        changeIds: came === 1 ? ids.slice(0, -1) : ids,
      });
    }
    return result;
  });

/** What a host told of any two commits; it need not be what the pushes say. */
const comparisons = fc.uniqueArray(
  fc.record({
    repository: fc.constantFrom('acme/shop', 'acme/shop', 'acme/other'),
    base: commit,
    head: commit,
    changeIds: fc.uniqueArray(commit, { maxLength: 4 }),
  }),
  {
    selector: ({ repository, base, head }) => `${repository} ${base} ${head}`,
    maxLength: 200,
    minLength: 100,
  },
);

/** Facts of a service in which everything that can meet does meet. */
export const randomFacts: fc.Arbitrary<ServiceFacts> = fc
  .record({
    deployments: fc.array(deploymentFact, { maxLength: 20 }),
    incidents: fc.array(
      fc.record({
        from: hour,
        lasts: maybe(hour),
        own: fc.constantFrom(true, true, true, false),
        environment: fc.constantFrom(undefined, 'eu', 'us', 'staging', 'moon'),
        causedBy: reference,
        // Alerts of one rule meet; incidents of people do not.
        source: fc.constantFrom('pager', 'monitor:alerts', 'monitor:alerts'),
        title: fc.constantFrom(undefined, 'Down', 'Down', 'Slow'),
      }),
      { maxLength: 6 },
    ),
    overrides: fc.array(
      fc.record({
        verdict: fc.boolean(),
        deployment: fc.integer({ min: 0, max: 20 }),
        incident: fc.integer({ min: 1, max: 6 }),
        failed: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    changes: fc.array(changeFact, { maxLength: 10 }),
    pushes,
    comparisons,
  })
  .map(random =>
    facts({
      deployments: random.deployments.map(
        ({ hours, run, place, version, ...more }, index) =>
          deployment(index + 1, hours, {
            ...more,
            ...place,
            version,
            externalId: `run-${run}`,
          }),
      ),
      incidents: random.incidents.map(({ from, lasts, own, ...more }, index) =>
        incident(
          index + 1,
          from,
          lasts === undefined ? undefined : from + lasts,
          { ...more, own },
        ),
      ),
      overrides: random.overrides.map(
        ({ verdict, ...override }, index): OverrideFact =>
          verdict
            ? {
                id: index + 1,
                kind: 'verdict',
                deploymentId: override.deployment,
                failed: override.failed,
              }
            : {
                id: index + 1,
                kind: 'cause',
                incidentId: override.incident,
                deploymentId: override.deployment || null,
              },
      ),
      changes: new Map(random.changes.map(item => [item.id, item])),
      pushes: random.pushes,
      comparisons: random.comparisons,
    }),
  );
