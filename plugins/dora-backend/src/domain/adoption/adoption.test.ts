import type { SnapshotEntity } from '../catalogSnapshot';
import { OrderedSample } from '../statistics/OrderedSample';
import { dayOfIso, isoOfDay } from '../time/days';
import { chooseDate } from './chooseDate';
import { cohortOf } from './cohortOf';
import { compareTrends } from './compareTrends';
import { effectsOf } from './effects';
import type { MetricEvidence } from './MetricEvidence';
import { datesOf, platformDates } from './platformDates';
import { planWindows } from './planWindows';

const entity = (
  ref: string,
  more: Partial<SnapshotEntity> = {},
): SnapshotEntity => ({
  ref,
  kind: ref.split(':')[0] as SnapshotEntity['kind'],
  namespace: 'default',
  name: ref.split('/')[1],
  title: ref.split('/')[1].toUpperCase(),
  owners: [],
  partOf: [],
  parents: [],
  memberOf: [],
  annotations: {},
  ...more,
});

describe('platformDates', () => {
  const dates = platformDates({
    entities: [
      entity('group:default/all', {
        platformSince: '2026-01-01',
        // A circle.
        parents: ['group:default/team'],
      }),
      entity('group:default/team', { parents: ['group:default/all'] }),
      entity('group:default/late', {
        parents: ['group:default/all'],
        platformSince: '2026-05-01',
      }),
      entity('group:default/vague', { platformSince: 'soon' }),
      entity('group:default/none'),
      entity('domain:default/sales', { platformSince: '2026-03-01' }),
      entity('system:default/shop', {
        partOf: ['domain:default/sales'],
        owners: ['group:default/late'],
      }),
      entity('component:default/own', {
        owners: ['group:default/late'],
        platformSince: '2026-02-01',
      }),
      entity('component:default/part', {
        partOf: ['system:default/shop'],
        owners: ['group:default/late'],
      }),
      entity('component:default/owned', {
        owners: ['user:default/ann', 'group:default/team'],
      }),
      entity('component:default/vague', { owners: ['group:default/vague'] }),
      entity('component:default/none', { owners: ['group:default/none'] }),
    ],
  });

  it.each([
    ['component:default/own', 'component:default/own', '2026-02-01'],
    ['component:default/part', 'domain:default/sales', '2026-03-01'],
    ['component:default/owned', 'group:default/all', '2026-01-01'],
    ['system:default/shop', 'domain:default/sales', '2026-03-01'],
    ['group:default/late', 'group:default/late', '2026-05-01'],
    ['component:default/vague', 'group:default/vague', undefined],
  ])('takes the nearest mark for %s', (ref, from, date) => {
    expect(dates.markOf(ref)).toMatchObject({ entity: from, date });
  });

  it('knows none where nobody says so', () => {
    expect(dates.markOf('component:default/none')).toBeUndefined();
    expect(dates.markOf('component:default/unknown')).toBeUndefined();
  });

  it('knows whose a service is', () => {
    expect(dates.teamOf('component:default/owned')).toEqual({
      ref: 'group:default/team',
      title: 'TEAM',
    });
    expect(dates.teamOf('ghost')).toBeUndefined();
  });

  it('takes the first service from a template to production where nobody says so', () => {
    const entities = [
      entity('group:default/old', { platformSince: '2026-01-01' }),
      entity('group:default/new'),
      entity('group:default/above'),
      entity('component:default/first', { owners: ['group:default/new'] }),
      entity('component:default/next', { owners: ['group:default/new'] }),
      entity('component:default/legacy', { owners: ['group:default/new'] }),
      entity('component:default/known', { owners: ['group:default/old'] }),
      entity('component:default/lone', { owners: ['user:default/ann'] }),
    ];
    const found = platformDates(
      { entities },
      new Map([
        ['component:default/next', '2026-04-02'],
        ['component:default/first', '2026-04-01'],
        ['component:default/known', '2025-04-01'],
        ['component:default/lone', '2025-04-01'],
      ]),
    );
    const first = {
      entity: 'group:default/new',
      title: 'NEW',
      date: '2026-04-01',
      firstService: 'component:default/first',
    };
    expect(found.markOf('group:default/new')).toEqual(first);
    expect(found.markOf('component:default/legacy')).toEqual(first);
    expect(found.markOf('component:default/known')?.date).toBe('2026-01-01');
    expect(found.markOf('component:default/lone')).toBeUndefined();
    expect(found.markOf('group:default/above')).toBeUndefined();
    expect(
      chooseDate({ own: found.markOf('group:default/new'), services: [] }),
    ).toEqual({
      date: '2026-04-01',
      source: 'goldenPath',
      entity: 'group:default/new',
      firstService: 'component:default/first',
      missing: null,
    });
  });

  it('lists dates once each, oldest first', () => {
    const marks = [
      'group:default/late',
      'component:default/owned',
      'group:default/all',
      'group:default/vague',
      'group:default/none',
    ].map(dates.markOf);
    expect(datesOf(marks)).toEqual([
      { entity: 'group:default/all', title: 'ALL', date: '2026-01-01' },
      { entity: 'group:default/late', title: 'LATE', date: '2026-05-01' },
    ]);
  });
});

describe('chooseDate', () => {
  const mark = (date: string | undefined, name = 'a') => ({
    entity: `group:default/${name}`,
    title: name,
    date,
  });
  it.each([
    [
      'what is asked for',
      { asked: '2026-01-01', own: mark('2026-02-02'), services: [] },
      { date: '2026-01-01', source: 'asked', missing: null },
    ],
    [
      'its own mark',
      { own: mark('2026-02-02'), services: [] },
      { date: '2026-02-02', source: 'annotation', missing: null },
    ],
    [
      'a mark that is no date',
      { own: mark(undefined), services: [] },
      { date: null, missing: 'invalid', entity: 'group:default/a' },
    ],
    [
      'the date that all services share',
      { services: [mark('2026-02-02'), mark('2026-02-02', 'b')] },
      { date: '2026-02-02', entity: 'group:default/a' },
    ],
    [
      'several dates',
      { services: [mark('2026-02-02'), mark('2026-02-03')] },
      { date: null, missing: 'several' },
    ],
    [
      'some that have not come',
      { services: [mark('2026-02-02'), undefined] },
      { date: null, missing: 'several' },
    ],
    [
      'nobody who says so',
      { services: [undefined] },
      { date: null, missing: 'none' },
    ],
    ['no service', { services: [] }, { date: null, missing: 'none' }],
  ])('follows %s', (_, options, expected) => {
    expect(chooseDate(options)).toMatchObject(expected);
  });
});

describe('planWindows', () => {
  const plan = (more: object = {}) => {
    const planned = planWindows({
      date: dayOfIso('2026-03-01'),
      today: dayOfIso('2026-09-01'),
      firstDay: dayOfIso('2025-12-01'),
      gap: 0,
      ...more,
    });
    return planned.missing === undefined
      ? [planned.before, planned.after]
          .map(({ first, end }) => `${isoOfDay(first)}..${isoOfDay(end)}`)
          .join(' ')
      : planned.missing;
  };

  it.each([
    [{}, '2025-12-01..2026-03-01 2026-03-01..2026-05-30'],
    [{ gap: 10 }, '2025-12-01..2026-03-01 2026-03-11..2026-06-09'],
    [
      { today: dayOfIso('2026-03-08') },
      '2026-02-22..2026-03-01 2026-03-01..2026-03-08',
    ],
    [{ before: 30 }, '2026-01-30..2026-03-01 2026-03-01..2026-03-31'],
    [{ after: 30 }, '2026-01-30..2026-03-01 2026-03-01..2026-03-31'],
    [{ before: 7, after: 14 }, '2026-02-22..2026-03-01 2026-03-01..2026-03-15'],
    [
      { before: 366, after: 366 },
      '2025-12-01..2026-03-01 2026-03-01..2026-09-01',
    ],
    [
      { firstDay: dayOfIso('2020-01-01'), today: dayOfIso('2029-01-01') },
      '2025-02-28..2026-03-01 2026-03-01..2027-03-02',
    ],
    [{ firstDay: undefined }, 'before'],
    [{ firstDay: dayOfIso('2026-03-01') }, 'before'],
    [{ today: dayOfIso('2026-03-01') }, 'after'],
    [{ today: dayOfIso('2025-06-01') }, 'after'],
    [{ gap: 184 }, 'after'],
  ])('of %j is %s', (more, expected) => {
    expect(plan(more)).toBe(expected);
  });
});

describe('cohortOf', () => {
  const after = { first: dayOfIso('2026-03-01'), end: dayOfIso('2026-06-01') };
  it.each([
    [true, undefined, 'adopted'],
    [false, undefined, 'notYet'],
    [false, '2026-06-01', 'notYet'],
    [false, '2026-05-31', 'other'],
    [false, '2025-01-01', 'other'],
    [undefined, '2026-03-01', 'adopted'],
    [undefined, '2026-03-02', 'other'],
    [undefined, undefined, 'notYet'],
  ])('in scope %s, since %s: %s', (inScope, platformSince, cohort) => {
    expect(cohortOf({ inScope, platformSince, after })).toBe(cohort);
  });
});

const evidence = (more: Partial<MetricEvidence> = {}): MetricEvidence => ({
  days: 100,
  deployments: 100,
  attempts: 110,
  failures: 20,
  rework: 10,
  leadTimes: sample(40, 36_000),
  recoveryTimes: sample(20, 3_600),
  ...more,
});
function sample(n: number, middle: number) {
  return OrderedSample.of(
    Array.from({ length: n }, (_, index) => ({
      value: Math.round(middle * (0.8 + (0.4 * index) / n)),
      count: 1,
    })),
  );
}

describe('effectsOf', () => {
  const verdicts = (effects: ReturnType<typeof effectsOf>) =>
    Object.values(effects).map(({ effect }) => effect.change.verdict);

  it('calls what is clear better, whatever the direction of the metric', () => {
    const good = {
      deployments: 200,
      attempts: 205,
      failures: 6,
      rework: 2,
      leadTimes: sample(90, 18_000),
      recoveryTimes: sample(9, 1_800),
    };
    expect(verdicts(effectsOf(evidence(), evidence(good)))).toEqual(
      Array(5).fill('better'),
    );
    expect(verdicts(effectsOf(evidence(good), evidence()))).toEqual(
      Array(5).fill('worse'),
    );
  });

  it('sees no change where there is none', () => {
    expect(verdicts(effectsOf(evidence(), evidence()))).toEqual(
      Array(5).fill('noClearChange'),
    );
  });

  it('establishes nothing with fewer than five on a side', () => {
    const few = { deployments: 4, attempts: 4, failures: 4, rework: 0 };
    const some = effectsOf(
      evidence({
        ...few,
        leadTimes: sample(4, 9),
        recoveryTimes: sample(0, 1),
      }),
      evidence(),
    );
    for (const { effect, estimate } of Object.values(some)) {
      expect(effect.change).toMatchObject({
        verdict: 'notEstablished',
        reason: 'tooFewBefore',
        interval: null,
      });
      expect(estimate).toBeUndefined();
    }
    expect(some.changeFailRate.effect.before).toMatchObject({ value: 1, n: 4 });
    expect(some.failedDeploymentRecoveryTime.effect.before).toEqual({
      value: null,
      n: 0,
      interval: null,
    });
    expect(
      effectsOf(evidence(), evidence(few)).changeFailRate.effect.change.reason,
    ).toBe('tooFewAfter');
    expect(
      effectsOf(evidence(few), evidence(few)).changeFailRate.effect.change
        .reason,
    ).toBe('tooFewOnBothSides');
  });

  it('has figures of time by day, although sides differ in length', () => {
    const { effect } = effectsOf(
      evidence({ days: 50 }),
      evidence(),
    ).deploymentFrequency;
    expect(effect.before.value).toBe(2);
    expect(effect.after.value).toBe(1);
    expect(effect.change).toMatchObject({ value: 0.5, verdict: 'worse' });
  });

  it('knows no ratio to a median of no time at all', () => {
    const { effect } = effectsOf(
      evidence({ leadTimes: sample(20, 0) }),
      evidence(),
    ).changeLeadTime;
    expect(effect.change).toMatchObject({
      value: null,
      verdict: 'notEstablished',
      reason: 'zeroMedian',
    });
  });
});

describe('compareTrends', () => {
  it('takes away what changed for everybody', () => {
    const better = evidence({ deployments: 220, attempts: 230, failures: 8 });
    const alike = compareTrends(
      { before: evidence(), after: better },
      { before: evidence(), after: better },
    );
    expect(alike.deploymentFrequency.adopted.change.verdict).toBe('better');
    expect(alike.deploymentFrequency.comparison).toMatchObject({
      value: 1,
      verdict: 'noClearChange',
    });
    expect(alike.changeFailRate.comparison).toMatchObject({
      kind: 'difference',
      value: 0,
      verdict: 'noClearChange',
    });
    const ahead = compareTrends(
      { before: evidence(), after: better },
      { before: evidence(), after: evidence() },
    );
    expect(ahead.deploymentFrequency.comparison.verdict).toBe('better');
    expect(ahead.deploymentFrequency.comparison.value).toBeCloseTo(2.2, 12);
    expect(ahead.changeFailRate.comparison.verdict).toBe('better');
  });

  it('says which side it knows too little about', () => {
    const few = evidence({ deployments: 3, attempts: 3 });
    expect(
      compareTrends(
        { before: evidence(), after: evidence() },
        { before: evidence(), after: few },
      ).deploymentFrequency.comparison,
    ).toMatchObject({ verdict: 'notEstablished', reason: 'tooFewAfter' });
  });
});
