import { adoptionOf } from './adoption';
import { objectivesOf } from './objectives';
import { onboardingOf, type ServiceMilestones } from './onboarding';
import {
  countTools,
  groupsBelow,
  largeEnough,
  peopleBelow,
  type PlatformComponent,
} from './PlatformSnapshot';
import { componentSignals, groupSignals } from './signals';
import { firstShownDay, ticketsByMonth } from './tickets';
import { organisationOf } from '../../__testUtils__/organisation';

const now = new Date('2026-11-30T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);
const group = (name: string) => `group:default/${name}`;

const organisation = organisationOf('eng', {
  own: 2,
  below: { shop: { own: 6, below: { ads: 3 } }, data: 4 },
});

describe('groups and their people', () => {
  it('finds all groups below, and people once', () => {
    const shop = groupsBelow(organisation, group('shop'));
    expect([...shop]).toEqual([group('shop'), group('ads')]);
    expect(peopleBelow(organisation, shop)).toHaveLength(9);
  });

  it('goes up to a group with five people', () => {
    expect(largeEnough(organisation, group('ads'))).toBe(group('shop'));
    expect(largeEnough(organisation, group('data'))).toBe(group('eng'));
    expect(largeEnough(organisation, group('shop'))).toBe(group('shop'));
    expect(largeEnough(organisationOf('few', 4), group('few'))).toBe(null);
  });

  it('counts kinds of tools, not annotations', () => {
    expect(
      countTools({
        'github.com/project-slug': 'a/b',
        'gitlab.com/project-slug': 'a/b',
        'argocd/app-name': 'b',
        'backstage.io/techdocs-ref': 'dir:.',
      }),
    ).toBe(2);
  });
});

const component = (more: Partial<PlatformComponent>): PlatformComponent => ({
  ref: 'component:default/a',
  title: 'A',
  ownerRef: group('shop'),
  inProduction: true,
  templateRef: null,
  tools: 0,
  demo: false,
  ...more,
});

describe('groupSignals', () => {
  const input = {
    components: [
      component({ templateRef: 'template:default/node', tools: 4 }),
      component({ tools: 2 }),
      component({ tools: 3 }),
      component({ inProduction: false, tools: 9 }),
    ],
    people: 6,
    runs: { failed: 1, all: 4 },
    tickets: 7,
    deployments: 50,
  };
  const byKey = (...args: Parameters<typeof groupSignals>) =>
    Object.fromEntries(
      groupSignals(...args).map(({ key, status, value }) => [
        key,
        value ?? status,
      ]),
    );

  it('has the figures of the group', () => {
    expect(byKey(input)).toEqual({
      'golden-path-share': 100 / 3,
      'deploy-path-tools': 3,
      'docs-freshness': 'not-connected',
      'failed-template-runs': 25,
      'tickets-per-100-deployments': 14,
      'services-per-person': 0.5,
    });
  });

  it('never takes what is missing for zero', () => {
    expect(
      byKey({
        components: [],
        people: 6,
        runs: null,
        tickets: null,
        deployments: null,
      }),
    ).toEqual({
      'golden-path-share': 'no-data',
      'deploy-path-tools': 'no-data',
      'docs-freshness': 'not-connected',
      'failed-template-runs': 'not-connected',
      'tickets-per-100-deployments': 'not-connected',
      'services-per-person': 'no-data',
    });
    expect(
      byKey({
        ...input,
        components: [component({})],
        runs: { failed: 0, all: 0 },
        deployments: 0,
      }),
    ).toMatchObject({
      'golden-path-share': 0,
      'deploy-path-tools': 'not-connected',
      'failed-template-runs': 'no-data',
      'tickets-per-100-deployments': 'no-data',
    });
  });

  it('has fewer figures of one service', () => {
    expect(
      componentSignals(component({ templateRef: 't', tools: 2 })),
    ).toMatchObject([
      { key: 'golden-path-share', value: 100 },
      { key: 'deploy-path-tools', value: 2 },
      { key: 'docs-freshness', status: 'not-connected' },
    ]);
  });
});

describe('onboardingOf', () => {
  const service = (
    name: string,
    took: number | null,
    waited = 300,
  ): ServiceMilestones => ({
    componentRef: `component:default/${name}`,
    title: name,
    templateRef: null,
    startKind: 'first-seen',
    startedAt: hours(waited),
    repositoryAt: null,
    registeredAt: null,
    ciAt: null,
    nonproductionAt: null,
    productionAt: took === null ? null : hours(waited - took),
    goneAt: null,
    demo: false,
  });

  it('has the median of Kaplan and Meier, in which those that wait count', () => {
    const reached = [2, 5, 5, 26, 72, 240].map((took, i) =>
      service(`r${i}`, took),
    );
    const waiting = [30, 100].map((waited, i) => ({
      ...service(`w${i}`, null),
      goneAt: hours(300 - waited),
    }));
    const { cohorts, services } = onboardingOf([...reached, ...waiting], now);
    expect(cohorts).toEqual([
      {
        month: '2026-11',
        services: 8,
        reached: 6,
        medianHours: 26,
        withinDayPercent: 38,
        withinWeekPercent: 83,
      },
    ]);
    expect(services.map(one => one.hours)).toContain(100);
  });

  it('has no median before half have got there', () => {
    expect(
      onboardingOf([service('a', null), service('b', null)], now).cohorts,
    ).toMatchObject([{ reached: 0, medianHours: null, withinDayPercent: 0 }]);
    expect(onboardingOf([service('a', null, 3)], now).cohorts).toMatchObject([
      { withinDayPercent: null, withinWeekPercent: null },
    ]);
  });
});

describe('ticketsByMonth', () => {
  const day = (back: number) =>
    hours(24 * back)
      .toISOString()
      .slice(0, 10);

  it('compares rates, not counts', () => {
    const { change, months } = ticketsByMonth(
      [
        { day: day(100), count: 84 },
        { day: day(10), count: 66 },
      ],
      [
        { day: day(100), count: 1_200 },
        { day: day(10), count: 1_650 },
      ],
      now,
    );
    // Case T2 of the research.
    expect(change).toEqual({ ratio: 0.57, ci: [0.41, 0.79] });
    expect(months).toHaveLength(18);
    expect(months[0].month).toBe(firstShownDay(now).slice(0, 7));
    expect(months.at(-1)).toEqual({
      month: '2026-11',
      tickets: 66,
      deployments: 1_650,
      per100: 4,
    });
    expect(months[1]).toMatchObject({ tickets: 0, per100: null });
  });

  it('compares nothing without tickets or deployments', () => {
    expect(ticketsByMonth([], [], now).change).toBe(null);
    expect(ticketsByMonth([{ day: day(1), count: 3 }], [], now).change).toBe(
      null,
    );
  });
});

describe('objectivesOf', () => {
  it('says how much of what may fail is left', () => {
    const [available, fast, runs] = objectivesOf({
      'catalog-available': { good: 9_990, total: 10_000 },
      'catalog-fast': { good: 90, total: 100 },
    });
    expect(available).toMatchObject({ actual: 99.9, budgetLeft: 80 });
    expect(fast).toMatchObject({ actual: 90, budgetLeft: -100 });
    expect(runs).toMatchObject({ actual: null, budgetLeft: null, total: 0 });
  });

  it('never rounds up to a promise that was not kept', () => {
    const [available] = objectivesOf({
      'catalog-available': { good: 99_499, total: 100_000 },
    });
    expect(available.actual).toBeLessThan(99.5);
    expect(available.budgetLeft).toBeLessThan(0);
  });
});

describe('adoptionOf', () => {
  it('counts teams with people at the end of each month, and new services', () => {
    const adopting = organisationOf('eng', {
      below: { a: { own: 3, since: '2026-10-15' }, b: 3 },
    });
    const milestone = (templateRef: string | null, days: number) => ({
      componentRef: `component:default/s${days}`,
      title: '',
      templateRef,
      startKind: 'first-seen' as const,
      startedAt: hours(24 * days),
      repositoryAt: null,
      registeredAt: null,
      ciAt: null,
      nonproductionAt: null,
      productionAt: null,
      goneAt: null,
      demo: false,
    });
    const adoption = adoptionOf(
      adopting,
      [milestone('t', 1), milestone(null, 80), milestone('t', 100)],
      now,
    );
    expect(adoption.voluntaryPath).toEqual({ template: 1, all: 2 });
    expect(adoption.groupsByMonth).toHaveLength(12);
    expect(adoption.groupsByMonth.slice(-3)).toEqual([
      { month: '2026-09', adopted: 0, groups: 2 },
      { month: '2026-10', adopted: 1, groups: 2 },
      { month: '2026-11', adopted: 1, groups: 2 },
    ]);
    expect(adoption).toMatchObject({ people: 6, activePercent: null });
  });
});
