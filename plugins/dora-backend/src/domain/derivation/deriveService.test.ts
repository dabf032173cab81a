import { DEFAULT_DEFINITIONS, type DoraDefinitions } from '../definitions';
import type { DerivedChange } from '../derived';
import type { OverrideFact, PushFact, ServiceFacts } from '../facts';
import { deriveService } from './deriveService';
import {
  at,
  change,
  deployment,
  facts,
  incident,
} from './__testUtils__/testFacts';

// What is not there, so that tests can say that it is not.
const UNSET = {
  method: undefined,
  overrideId: undefined,
  recoveredAt: undefined,
  recoveredBy: undefined,
  recoverySeconds: undefined,
  reworkReason: undefined,
};
const withUnset = (item: DerivedChange) => ({
  position: undefined,
  leadSeconds: undefined,
  start: undefined,
  excluded: undefined,
  ...item,
});

function derive(
  given: Partial<ServiceFacts>,
  definitions: Partial<DoraDefinitions> = {},
) {
  const { deployments } = deriveService(facts(given), {
    ...DEFAULT_DEFINITIONS,
    ...definitions,
  });
  return new Map(
    deployments.map(item => [
      item.deploymentId,
      { ...UNSET, ...item, changes: item.changes.map(withUnset) },
    ]),
  );
}

const staging = { environment: 'staging', tier: 'staging' } as const;
const eu = { environment: 'prod-eu' };
const us = { environment: 'prod-us' };
const failed = { status: 'failure' } as const;
const aborted = { status: 'aborted' } as const;
const hours = (n: number) => n * 3600;
const run = (id: number) => ({ source: 'ci', id: `run-${id}` });

describe('the same deployment under two names of a service', () => {
  it('counts once: the larger version, then the larger digest', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, { externalId: 'x', version: 2 }),
        deployment(2, 1, { externalId: 'x', version: 1 }),
        deployment(3, 2, { externalId: 'y', version: 1, digest: 'a' }),
        deployment(4, 2, { externalId: 'y', version: 1, digest: 'b' }),
      ],
    });
    expect([...result].filter(([, { counted }]) => counted)).toMatchObject([
      [1, { baseline: true }],
      [4, { secondsSincePrevious: hours(1) }],
    ]);
    expect(result.get(2)).toMatchObject({ counted: false, baseline: false });
  });

  it('takes a correction of either', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, { externalId: 'x', version: 2 }),
        deployment(2, 1, { externalId: 'x', version: 1 }),
      ],
      overrides: [{ id: 9, kind: 'verdict', deploymentId: 2, failed: true }],
    });
    expect(result.get(1)).toMatchObject({ failed: true, overrideId: 9 });
    expect(result.get(2)).toMatchObject({ failed: false });
  });

  it('keeps attempts and environments apart', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, { externalId: 'x' }),
        deployment(2, 2, { externalId: 'x', attempt: 2 }),
        deployment(3, 3, { externalId: 'x', ...staging }),
      ],
    });
    expect([...result.values()].every(({ counted }) => counted)).toBe(true);
  });

  it('counts the incident once too', () => {
    const same = { externalId: 'boom' };
    const result = derive({
      deployments: [deployment(1, 1)],
      incidents: [
        incident(1, 2, undefined, { ...same, version: 1 }),
        incident(2, 2, 5, { ...same, version: 2 }),
      ],
    });
    expect(result.get(1)).toMatchObject({
      incidentIds: [2],
      recoverySeconds: hours(4),
    });
  });
});

describe('failure', () => {
  it.each<[string, Partial<ServiceFacts>, object]>([
    ['nothing', {}, { failed: false, method: undefined, incidentIds: [] }],
    [
      'an incident within the window',
      { incidents: [incident(1, 25)] },
      { failed: true, method: 'incident-window', incidentIds: [1] },
    ],
    [
      'an incident in the very moment',
      { incidents: [incident(1, 1)] },
      { failed: true, method: 'incident-window' },
    ],
    [
      'an incident after the window',
      { incidents: [incident(1, 25.001)] },
      { failed: false },
    ],
    [
      'an incident before the deployment',
      { incidents: [incident(1, 0.5)] },
      { failed: false },
    ],
    [
      'an incident before the deployment that names it',
      { incidents: [incident(1, 0.5, 3, { causedBy: run(1) })] },
      { failed: true, method: 'explicit', recoverySeconds: hours(2) },
    ],
    [
      'an incident of another environment',
      { incidents: [incident(1, 2, 3, { environment: 'staging' })] },
      { failed: false },
    ],
    [
      'an incident long after that names it',
      { incidents: [incident(1, 900, undefined, { causedBy: run(1) })] },
      { failed: true, method: 'explicit' },
    ],
    [
      'an incident that names an unknown deployment',
      { incidents: [incident(1, 2, 3, { causedBy: run(77) })] },
      { failed: false, incidentIds: [] },
    ],
    [
      'an incident of another service',
      { incidents: [incident(1, 2, 3, { own: false })] },
      { failed: false },
    ],
    [
      'an incident of another service that names it',
      { incidents: [incident(1, 2, 3, { own: false, causedBy: run(1) })] },
      { failed: true, method: 'explicit' },
    ],
    [
      'a correction: no failure',
      {
        incidents: [incident(1, 2, 3, { causedBy: run(1) })],
        overrides: [{ id: 5, kind: 'verdict', deploymentId: 1, failed: false }],
      },
      {
        failed: false,
        method: 'override',
        overrideId: 5,
        incidentIds: [1],
        recoveredAt: undefined,
      },
    ],
    [
      'two corrections: the newer',
      {
        overrides: [
          { id: 6, kind: 'verdict', deploymentId: 1, failed: true },
          { id: 5, kind: 'verdict', deploymentId: 1, failed: false },
        ],
      },
      { failed: true, method: 'override', overrideId: 6 },
    ],
    [
      'a correction: the incident has no cause',
      {
        incidents: [incident(1, 2, 3, { causedBy: run(1) })],
        overrides: [
          { id: 5, kind: 'cause', incidentId: 1, deploymentId: null },
        ],
      },
      { failed: false, method: undefined, incidentIds: [] },
    ],
    [
      'a correction: it caused an incident of another service',
      {
        incidents: [incident(1, 900, 903, { own: false })],
        overrides: [{ id: 5, kind: 'cause', incidentId: 1, deploymentId: 1 }],
      },
      { failed: true, method: 'explicit', incidentIds: [1] },
    ],
  ])('by %s', (_name, given, expected) => {
    const result = derive({ deployments: [deployment(1, 1)], ...given });
    expect(result.get(1)).toMatchObject(expected);
  });

  it('takes explicit links only when the window is 0', () => {
    const deployments = [deployment(1, 1), deployment(2, 2)];
    const result = derive(
      {
        deployments,
        incidents: [incident(1, 2), incident(2, 2, 3, { causedBy: run(1) })],
      },
      { incidentWindowMs: 0 },
    );
    expect(result.get(1)).toMatchObject({ failed: true });
    expect(result.get(2)).toMatchObject({ failed: false });
  });

  it('ties an incident in overlapping windows to the last deployment', () => {
    const result = derive({
      deployments: [deployment(1, 1), deployment(2, 3), deployment(3, 9)],
      incidents: [incident(1, 4, 5), incident(2, 6, 8)],
    });
    expect([...result.values()].map(item => item.incidentIds)).toEqual([
      [],
      [1, 2],
      [],
    ]);
    expect(result.get(2)).toMatchObject({ recoverySeconds: hours(5) });
  });

  it('takes any production environment unless the incident names one', () => {
    const deployments = [
      deployment(1, 1, eu),
      deployment(2, 2, us),
      deployment(3, 3, staging),
    ];
    expect(
      derive({ deployments, incidents: [incident(1, 4)] }).get(2)!.failed,
    ).toBe(true);
    const named = derive({
      deployments,
      incidents: [incident(1, 4, 5, { environment: 'prod-eu' })],
    });
    expect([...named.values()].map(item => item.failed)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('understands a named run as its deployments to production', () => {
    const same = { externalId: 'run' };
    const causedBy = { source: 'ci', id: 'run' };
    const deployments = [
      deployment(1, 1, { ...same, ...staging }),
      deployment(2, 2, { ...same, ...eu, ...failed }),
      deployment(3, 3, { ...same, ...eu, attempt: 2 }),
      deployment(4, 3, { ...same, ...us }),
    ];
    const tied = (environment?: string) =>
      [
        ...derive({
          deployments,
          incidents: [incident(1, 4, 5, { causedBy, environment })],
        }).values(),
      ]
        .filter(item => item.incidentIds.length)
        .map(item => item.deploymentId);
    expect(tied()).toEqual([3, 4]);
    expect(tied('prod-us')).toEqual([4]);
    expect(tied('staging')).toEqual([1]);
    expect(tied('elsewhere')).toEqual([3, 4]);
  });

  it('is a failed attempt, and never an aborted one', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, failed),
        deployment(2, 2, aborted),
        deployment(3, 3),
      ],
      overrides: [{ id: 1, kind: 'verdict', deploymentId: 2, failed: true }],
    });
    expect(result.get(1)).toMatchObject({
      failed: true,
      method: 'status',
      recoveredBy: 'deployment',
      recoverySeconds: hours(2),
    });
    expect(result.get(2)).toMatchObject({
      counted: true,
      failed: false,
      baseline: false,
    });
    // Trying again is the planned deployment, arriving late.
    expect(result.get(3)).toMatchObject({ rework: false, baseline: true });
  });
});

describe('rollback', () => {
  it('proves the failure of the deployment that it names', () => {
    const result = derive({
      deployments: [
        deployment(1, 1),
        deployment(2, 3),
        deployment(3, 4, { kind: 'rollback', rollbackOf: run(2) }),
        deployment(4, 9),
      ],
    });
    expect(result.get(2)).toMatchObject({
      failed: true,
      method: 'rollback',
      rolledBackById: 3,
      recoveredBy: 'deployment',
      recoverySeconds: hours(1),
    });
    expect(result.get(3)).toMatchObject({
      failed: false,
      rework: true,
      reworkReason: 'rollback',
    });
    expect(result.get(4)).toMatchObject({ failed: false, rework: false });
  });

  it('proves nothing about others when it names none', () => {
    const result = derive({
      deployments: [deployment(1, 1), deployment(2, 2, { kind: 'rollback' })],
    });
    expect(result.get(1)).toMatchObject({ failed: false });
    expect(result.get(2)).toMatchObject({ rework: true });
  });

  it('stays in its environment', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, { ...eu, externalId: 'x' }),
        deployment(2, 1, { ...us, externalId: 'x' }),
        deployment(3, 2, { ...us, rollbackOf: { source: 'ci', id: 'x' } }),
      ],
    });
    expect(result.get(1)).toMatchObject({ failed: false });
    expect(result.get(2)).toMatchObject({ failed: true, rolledBackById: 3 });
  });

  it('is evidence though it failed, but not if it was aborted', () => {
    const back = { kind: 'rollback', rollbackOf: run(1) } as const;
    expect(
      derive({
        deployments: [
          deployment(1, 1),
          deployment(2, 2, { ...back, ...failed }),
        ],
      }).get(1),
    ).toMatchObject({ failed: true, recoveredAt: undefined });
    expect(
      derive({
        deployments: [
          deployment(1, 1),
          deployment(2, 2, { ...back, ...aborted }),
        ],
      }).get(1),
    ).toMatchObject({ failed: false });
  });
});

describe('recovery', () => {
  it.each<[string, Partial<ServiceFacts>, object]>([
    [
      'ends with the incident, whatever was deployed',
      {
        deployments: [deployment(1, 1), deployment(2, 3)],
        incidents: [incident(1, 2, 6, { causedBy: run(1) })],
      },
      { recoveredBy: 'incident', recoverySeconds: hours(5) },
    ],
    [
      'ends with the last of several incidents',
      { incidents: [incident(1, 2, 6), incident(2, 3, 4)] },
      { recoverySeconds: hours(5), incidentIds: [1, 2] },
    ],
    [
      'is open while one incident is',
      { incidents: [incident(1, 2, 6), incident(2, 3)] },
      { recoveredAt: undefined, recoverySeconds: undefined },
    ],
    [
      'is open without a later success',
      { deployments: [deployment(1, 1, failed), deployment(2, 2, staging)] },
      { failed: true, recoveredAt: undefined },
    ],
    [
      'has no length when the incident ended before the deployment did',
      { incidents: [incident(1, 0, 0.5, { causedBy: run(1) })] },
      { recoveredAt: at(0.5), recoverySeconds: undefined },
    ],
    [
      'may take no time',
      { incidents: [incident(1, 1, 1)] },
      { recoverySeconds: 0 },
    ],
  ])('%s', (_name, given, expected) => {
    const result = derive({ deployments: [deployment(1, 1)], ...given });
    expect(result.get(1)).toMatchObject(expected);
  });
});

describe('rework', () => {
  const bad = incident(1, 2, 8, { causedBy: run(1) });
  it.each<[string, Partial<ServiceFacts>, object]>([
    [
      'is the deployment that ended an incident',
      {
        deployments: [deployment(1, 1), deployment(2, 7)],
        incidents: [bad],
      },
      { rework: true, reworkReason: 'incident-link' },
    ],
    [
      'is not what came before in the same incident',
      {
        deployments: [deployment(1, 1), deployment(2, 5), deployment(3, 7)],
        incidents: [bad],
      },
      { rework: false },
    ],
    [
      'is not what came after the incident',
      {
        deployments: [deployment(1, 1), deployment(2, 9)],
        incidents: [bad],
      },
      { rework: false },
    ],
    [
      'is not what went elsewhere',
      {
        deployments: [deployment(1, 1), deployment(2, 7, us)],
        incidents: [bad],
      },
      { rework: false },
    ],
    [
      'is not what the sender says was planned',
      {
        deployments: [deployment(1, 1), deployment(2, 7, { rework: false })],
        incidents: [bad],
      },
      { rework: false, reworkReason: undefined },
    ],
    [
      'is what the sender says was not planned',
      { deployments: [deployment(1, 1), deployment(2, 7, { rework: true })] },
      { rework: true, reworkReason: 'reported' },
    ],
    [
      'is what recovered a deployment that a person calls failed',
      {
        deployments: [deployment(1, 1), deployment(2, 7)],
        overrides: [{ id: 1, kind: 'verdict', deploymentId: 1, failed: true }],
      },
      { rework: true, reworkReason: 'recovery' },
    ],
    [
      'is no failed attempt',
      {
        deployments: [
          deployment(1, 1),
          deployment(2, 7, { rework: true, ...failed }),
        ],
      },
      { rework: false },
    ],
  ])('%s', (_name, given, expected) => {
    expect(derive(given).get(2)).toMatchObject(expected);
  });
});

describe('lead time', () => {
  const one = (
    given: ReturnType<typeof change>,
    definitions: Partial<DoraDefinitions> = {},
    known: ServiceFacts['changes'] = new Map(),
  ) =>
    derive(
      {
        deployments: [deployment(1, 10, { changes: [given] })],
        changes: known,
      },
      definitions,
    ).get(1)!.changes[0];

  it('runs from the commit, even in the first deployment if that names it', () => {
    expect(one(change('a', 4))).toMatchObject({
      leadSeconds: hours(6),
      start: 'committed',
      exact: true,
      plain: true,
      position: 0,
    });
  });

  it.each<[string, ReturnType<typeof change>, object]>([
    ['unknown', change('a'), { excluded: 'unknown', leadSeconds: undefined }],
    ['negative', change('a', 11), { excluded: 'negative' }],
    ['no time', change('a', 10), { leadSeconds: 0 }],
  ])('may be %s', (_name, given, expected) => {
    expect(one(given)).toMatchObject(expected);
  });

  const squash = change('a', 9, {
    authoredAt: at(8),
    pullRequest: {
      number: 1,
      firstCommitAt: at(2),
      createdAt: at(4),
      firstReviewAt: at(5),
      mergedAt: at(9),
    },
  });

  it('starts where it is chosen, and says where', () => {
    expect(one(squash)).toMatchObject({ leadSeconds: hours(1) });
    expect(one(squash, { leadTimeStart: 'authored' })).toMatchObject({
      leadSeconds: hours(2),
      start: 'authored',
      plain: false,
    });
    expect(one(squash, { leadTimeStart: 'first-commit' })).toMatchObject({
      leadSeconds: hours(8),
      start: 'first-commit',
    });
    expect(
      one(change('a', 9), { leadTimeStart: 'first-commit' }),
    ).toMatchObject({ leadSeconds: hours(1), start: 'committed' });
  });

  it('has stages where the pull request is known', () => {
    expect(one(squash).stages).toEqual({
      coding: hours(2),
      review: hours(1),
      waiting: hours(4),
      deploy: hours(1),
    });
    expect(one(change('a', 4)).stages).toEqual({});
    const unreviewed = change('a', 4, {
      pullRequest: { number: 1, createdAt: at(6), mergedAt: at(8) },
    });
    expect(one(unreviewed).stages).toEqual({
      coding: undefined,
      review: undefined,
      waiting: hours(2),
      deploy: hours(2),
    });
    const crooked = change('a', 4, {
      pullRequest: {
        number: 1,
        firstCommitAt: at(7),
        createdAt: at(6),
        firstReviewAt: at(9),
        mergedAt: at(8),
      },
    });
    expect(one(crooked).stages).toEqual({
      coding: undefined,
      review: hours(3),
      waiting: undefined,
      deploy: hours(2),
    });
  });

  it('is completed by what change events tell', () => {
    const known = new Map([['a', squash]]);
    expect(one(change('a'), {}, known)).toMatchObject({
      leadSeconds: hours(1),
      plain: false,
      stages: { coding: hours(2) },
    });
    const other = change('a', 3, { pullRequest: { number: 2 } });
    expect(one(other, {}, known)).toMatchObject({
      leadSeconds: hours(7),
      stages: { coding: undefined },
    });
    const same = change('a', 3, {
      pullRequest: { number: 1, firstCommitAt: at(3) },
    });
    expect(one(same, {}, known).stages.coding).toBe(hours(1));
  });

  it('counts a change once in a tier, at its first success', () => {
    const changes = [change('a', 0)];
    const result = derive({
      deployments: [
        deployment(1, 1, { ...staging, changes }),
        deployment(2, 2, { ...eu, ...failed, changes }),
        deployment(3, 3, { ...us, changes }),
        deployment(4, 4, { ...eu, changes }),
        // A redeploy and a rollback bring nothing new, nor does rolling forward.
        deployment(5, 5, { ...us, kind: 'redeploy', changes }),
        deployment(6, 6, { ...us, changes: [...changes, change('b', 5)] }),
      ],
    });
    const of = (id: number) =>
      result.get(id)!.changes.map(item => item.excluded ?? item.leadSeconds);
    expect([1, 2, 3, 4, 5, 6].map(of)).toEqual([
      [hours(1)],
      [],
      [hours(3)],
      ['delivered-before'],
      ['delivered-before'],
      ['delivered-before', hours(1)],
    ]);
  });

  it('counts changes of several repositories', () => {
    const result = derive({
      deployments: [
        deployment(1, 2, { changes: [change('api-1', 0), change('web-1', 1)] }),
      ],
    });
    expect(result.get(1)!.changes.map(item => item.leadSeconds)).toEqual([
      hours(2),
      hours(1),
    ]);
  });
});

describe('lead time by pushes', () => {
  const push = (
    before: string,
    after: string,
    changeIds = [after],
    more: Partial<PushFact> = {},
  ): PushFact => ({
    repository: 'acme/shop',
    branch: 'main',
    before,
    after,
    changeIds,
    ...more,
  });
  const known = (ids: string[]) => new Map(ids.map(id => [id, change(id, 0)]));
  const at1 = (revision: string) => deployment(1, 1, { revision });
  const at2 = (revision: string) => deployment(2, 2, { revision });
  const found = (given: Partial<ServiceFacts>) =>
    derive({ changes: known(['a', 'b', 'c', 'd']), ...given })
      .get(2)!
      .changes.map(item => [item.changeId, item.excluded ?? item.leadSeconds]);
  const line = [push('0', 'a'), push('a', 'c', ['b', 'c']), push('c', 'd')];

  it('goes back to the last revision that was deployed', () => {
    const given = { deployments: [at1('a'), at2('d')], pushes: line };
    expect(found(given)).toEqual([
      ['d', hours(2)],
      ['c', hours(2)],
      ['b', hours(2)],
    ]);
    const result = derive({ ...given, changes: known(['a', 'b', 'c', 'd']) });
    expect(result.get(2)!.changes[0]).toMatchObject({
      exact: false,
      plain: false,
      position: undefined,
    });
  });

  it('is a baseline in the first deployment', () => {
    const result = derive({ deployments: [at1('c')], pushes: line });
    expect(
      result.get(1)!.changes.map(item => [item.changeId, item.excluded]),
    ).toEqual([
      ['c', 'baseline'],
      ['b', 'baseline'],
      ['a', 'baseline'],
    ]);
  });

  it.each<[string, Partial<ServiceFacts>, unknown[]]>([
    [
      'finds a commit in the middle of a push',
      { deployments: [at1('a'), at2('b')], pushes: line },
      [['b', hours(2)]],
    ],
    [
      'brings nothing with a redeploy',
      { deployments: [at1('d'), at2('d')], pushes: line },
      [],
    ],
    [
      'brings nothing with a rollback to an ancestor',
      { deployments: [at1('d'), at2('a')], pushes: line },
      [],
    ],
    [
      'counts what is known where a push is missing',
      { deployments: [at1('a'), at2('d')], pushes: [line[0], line[2]] },
      [['d', hours(2)]],
    ],
    [
      'counts at least the revision where no push is known',
      { deployments: [at1('a'), at2('d')] },
      [['d', hours(2)]],
    ],
    [
      'says that the time is unknown where it is',
      { deployments: [at1('a'), at2('z')] },
      [['z', 'unknown']],
    ],
    [
      'passes pushes of other services in a monorepo',
      {
        deployments: [at1('a'), at2('d')],
        pushes: [line[0], push('a', 'c', []), line[2]],
      },
      [['d', hours(2)]],
    ],
    [
      'does not take another repository with the same commit',
      {
        deployments: [
          at1('a'),
          deployment(2, 2, { revision: 'd', repository: 'acme/shop' }),
        ],
        pushes: [push('x', 'd', ['d'], { repository: 'acme/fork' }), ...line],
      },
      [
        ['d', hours(2)],
        ['c', hours(2)],
        ['b', hours(2)],
      ],
    ],
    [
      'ends where pushes lead in a circle',
      {
        deployments: [at1('a'), at2('d')],
        pushes: [push('d', 'c'), push('c', 'd')],
      },
      [
        ['d', hours(2)],
        ['c', hours(2)],
      ],
    ],
    [
      'knows nothing without a revision',
      { deployments: [at1('a'), deployment(2, 2)], pushes: line },
      [],
    ],
  ])('%s', (_name, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  describe('where the host tells what lies between', () => {
    const repository = 'acme/shop';
    const to = (id: number, revision: string, more = {}) =>
      deployment(id, id, { revision, repository, ...more });
    const compared = (base: string, head: string, changeIds: string[]) => ({
      repository,
      base,
      head,
      changeIds,
    });

    it('takes its word, and is exact', () => {
      const result = derive({
        deployments: [to(1, 'a'), to(2, 'd')],
        changes: known(['a', 'b', 'c', 'd']),
        // A push is missing, so pushes alone would tell of d only.
        pushes: [line[0], line[2]],
        comparisons: [compared('a', 'd', ['d', 'c', 'b'])],
      });
      expect(
        result
          .get(2)!
          .changes.map(item => [item.changeId, item.leadSeconds, item.exact]),
      ).toEqual([
        ['d', hours(2), true],
        ['c', hours(2), true],
        ['b', hours(2), true],
      ]);
    });

    it.each<[string, Partial<ServiceFacts>, unknown[]]>([
      [
        'brings nothing with a rollback',
        {
          deployments: [to(1, 'd'), to(2, 'a')],
          comparisons: [compared('d', 'a', [])],
        },
        [],
      ],
      [
        'leaves out what another environment of the tier had',
        {
          deployments: [to(0, 'a', eu), to(1, 'b', us), to(2, 'c', eu)],
          comparisons: [compared('a', 'c', ['c', 'b'])],
        },
        [['c', hours(2)]],
      ],
      [
        'goes by pushes where the success before is another one by now',
        {
          deployments: [to(0, 'a'), to(1, 'c'), to(2, 'd')],
          pushes: line,
          comparisons: [compared('a', 'd', ['d', 'c', 'b'])],
        },
        [['d', hours(2)]],
      ],
      [
        'does not compare with a failure',
        {
          deployments: [
            to(0, 'a'),
            to(1, 'c', { status: 'failure' }),
            to(2, 'd'),
          ],
          comparisons: [compared('a', 'd', ['d', 'c'])],
        },
        [
          ['d', hours(2)],
          ['c', hours(2)],
        ],
      ],
    ])('%s', (_name, given, expected) => {
      expect(found(given)).toEqual(expected);
    });

    it('knows that what a rollback takes back was delivered', () => {
      const result = derive({
        deployments: [to(0, 'c'), to(1, 'a'), to(2, 'd')],
        changes: known(['a', 'b', 'c', 'd']),
        comparisons: [
          compared('c', 'a', []),
          compared('a', 'c', ['c', 'b']),
          compared('a', 'd', ['d', 'c', 'b']),
        ],
      });
      expect(result.get(2)!.changes.map(item => item.changeId)).toEqual(['d']);
    });

    it('leaves a first deployment a baseline', () => {
      const result = derive({
        deployments: [to(1, 'd')],
        comparisons: [compared('a', 'd', ['d'])],
      });
      expect(result.get(1)!.changes).toMatchObject([
        { changeId: 'd', excluded: 'baseline' },
      ]);
    });
  });

  it('takes the word of a sender that there are none', () => {
    expect(
      found({
        deployments: [
          at1('a'),
          deployment(2, 2, { revision: 'd', changes: [] }),
        ],
        pushes: line,
      }),
    ).toEqual([]);
  });
});

describe('time between deployments', () => {
  it('is counted in each environment between successes', () => {
    const result = derive({
      deployments: [
        deployment(1, 1, eu),
        deployment(2, 2, us),
        deployment(3, 3, { ...eu, ...failed }),
        deployment(4, 5, eu),
        deployment(5, 5, us),
      ],
    });
    expect([...result.values()].map(item => item.secondsSincePrevious)).toEqual(
      [undefined, undefined, undefined, hours(4), hours(3)],
    );
    expect([...result.values()].map(item => item.baseline)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has nothing to say about nothing', () => {
    expect(derive({}).size).toBe(0);
  });
});

describe('size', () => {
  it('holds for 50 000 changes in one deployment', () => {
    const changes = Array.from({ length: 50_000 }, (_, i) =>
      change(`c${i}`, 0),
    );
    const result = derive({ deployments: [deployment(1, 1, { changes })] });
    expect(result.get(1)!.changes).toHaveLength(50_000);
  });
});

describe('corrections', () => {
  it('move an incident to another deployment, and back when undone', () => {
    const given = {
      deployments: [deployment(1, 1), deployment(2, 2)],
      incidents: [incident(1, 3, 4)],
    };
    const moved: OverrideFact[] = [
      { id: 1, kind: 'cause', incidentId: 1, deploymentId: 1 },
    ];
    const failures = (overrides: OverrideFact[]) =>
      [...derive({ ...given, overrides }).values()].map(item => item.method);
    expect(failures(moved)).toEqual(['explicit', undefined]);
    expect(failures([])).toEqual([undefined, 'incident-window']);
  });
});
