import type {
  AdoptionAnswer,
  AdoptionTeamsAnswer,
  DoraMetricId,
  EffectChange,
  MetricEffect,
} from '@boardwalk/plugin-dora-common';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type AdoptionRequest, type DoraApi } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { saveCsv } from '../table/saveCsv';
import { AdoptionPage } from './AdoptionPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });
jest.mock('../table/saveCsv', () => ({ saveCsv: jest.fn() }));

const HOUR = 3_600;

const effect = (
  values: [before: number | null, n: number, after: number | null, m: number],
  change: Partial<EffectChange>,
): MetricEffect => {
  const [before, n, after, m] = values;
  const interval = (value: number | null) =>
    value === null ? null : { low: value * 0.8, high: value * 1.25 };
  return {
    method: 'poissonRatio',
    before: { value: before, n, interval: interval(before) },
    after: { value: after, n: m, interval: interval(after) },
    change: {
      kind: 'ratio',
      value: 1,
      interval: { low: 0.8, high: 1.2 },
      verdict: 'noClearChange',
      reason: 'intervalHoldsNoChange',
      ...change,
    },
  };
};

const metrics: Record<DoraMetricId, MetricEffect> = {
  deploymentFrequency: effect([3.1 / 7, 130, 5.4 / 7, 227], {
    value: 1.74,
    interval: { low: 1.5, high: 2 },
    verdict: 'better',
    reason: 'intervalLeavesOutNoChange',
  }),
  changeLeadTime: effect([40 * HOUR, 500, 12 * HOUR, 900], {
    value: 0.3,
    interval: { low: 0.25, high: 0.4 },
    verdict: 'better',
    reason: 'intervalLeavesOutNoChange',
  }),
  changeFailRate: effect([0.1, 150, 0.2, 240], {
    kind: 'difference',
    value: 0.1,
    interval: { low: 0.031, high: 0.17 },
    verdict: 'worse',
    reason: 'intervalLeavesOutNoChange',
  }),
  failedDeploymentRecoveryTime: effect([3 * HOUR, 15, null, 0], {
    value: null,
    interval: null,
    verdict: 'notEstablished',
    reason: 'tooFewAfter',
  }),
  deploymentReworkRate: effect([0.1, 130, 0.12, 227], {
    kind: 'difference',
    value: 0.02,
    interval: { low: -0.04, high: 0.08 },
  }),
};

const basis = {
  scope: 'group:default/checkout',
  tier: 'production',
  timeZone: 'UTC',
  adoption: {
    date: '2026-03-02',
    source: 'annotation',
    entity: 'group:default/checkout',
    firstService: null,
    missing: null,
  },
  windows: {
    before: {
      from: '2025-12-02T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
      days: 90,
      services: 2,
    },
    after: {
      from: '2026-03-02T00:00:00.000Z',
      to: '2026-05-31T00:00:00.000Z',
      days: 90,
      services: 3,
    },
    gap: 0,
  },
  missing: null,
} as const;
const noDate = { date: null, source: null, entity: null } as const;
const answer: AdoptionAnswer = {
  ...basis,
  ownership: 'now',
  platformDates: [
    {
      entity: 'group:default/checkout',
      title: 'Checkout',
      date: '2026-03-02',
    },
  ],
  percentiles: 'exact',
  pendingServices: 0,
  metrics,
};
const figures = (before: number | null, after: number | null) => ({
  before: { value: before, n: 9 },
  after: { value: after, n: 9 },
});
const teams: AdoptionTeamsAnswer = {
  ...basis,
  items: [
    {
      team: 'group:default/checkout',
      title: 'Checkout',
      platformSince: '2026-03-02',
      cohort: 'adopted',
      services: 3,
      metrics: {
        deploymentFrequency: figures(3.1 / 7, 5.4 / 7),
        changeLeadTime: figures(40 * HOUR, 12 * HOUR),
        changeFailRate: figures(0.1, 0.2),
        failedDeploymentRecoveryTime: figures(null, null),
        deploymentReworkRate: figures(0.1, 0.12),
      },
    },
    {
      team: null,
      title: '',
      platformSince: null,
      cohort: 'notYet',
      services: 1,
      metrics: null,
    },
  ],
  pageInfo: {},
  services: { adopted: 3, notYet: 1, other: 0 },
  trend: Object.fromEntries(
    Object.entries(metrics).map(([metric, of]) => [
      metric,
      { adopted: of, notYet: of, comparison: of.change },
    ]),
  ) as AdoptionTeamsAnswer['trend'],
};

describe('before and after', () => {
  const getAdoption = jest.fn<Promise<AdoptionAnswer>, [AdoptionRequest]>();
  const getAdoptionTeams = jest.fn<
    Promise<AdoptionTeamsAnswer>,
    [AdoptionRequest]
  >();
  beforeEach(() => {
    getAdoption.mockReset().mockResolvedValue(answer);
    getAdoptionTeams.mockReset().mockResolvedValue(teams);
    jest.mocked(saveCsv).mockReset();
  });

  const render = (search = '') =>
    renderInTestApp(<AdoptionPage />, {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          {
            getAdoption,
            getAdoptionTeams,
            getScopes: async () => ({ items: [] }),
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const card = (name: string) => screen.findByRole('region', { name });

  it('asks for what the address says', async () => {
    render(
      '?scope=group:default/checkout&tier=staging&ownership=then&date=2026-02-01&days=90&gap=28',
    );
    await card('Deployment frequency');
    const request = {
      scope: 'group:default/checkout',
      tier: 'staging',
      date: '2026-02-01',
      before: 90,
      after: 90,
      gap: 28,
    };
    expect(getAdoption.mock.calls[0][0]).toEqual({
      ...request,
      ownership: 'then',
    });
    expect(getAdoptionTeams.mock.calls[0][0]).toEqual(request);
  });

  it.each([
    [
      'Deployment frequency',
      'Better',
      'Deployments rose from 3.1 per week to 5.4 per week: 1.5 to 2 times as many. Established.',
    ],
    [
      'Change lead time',
      'Better',
      'A change is in production sooner, after 12 hours instead of 1.7 days: 60% to 75% shorter. Established.',
    ],
    [
      'Change fail rate',
      'Worse',
      'More deployments fail, 20% instead of 10%: 3.1 to 17 points higher. Established.',
    ],
    [
      'Failed deployment recovery time',
      'Not established',
      'Too little to say: 0 recoveries after. Each side needs at least 5.',
    ],
    [
      'Deployment rework rate',
      'No clear change',
      '10% before, 12% after. The difference may be chance: it lies between 4 points lower and 8 points higher.',
    ],
  ])('puts %s into words: %s', async (name, verdict, sentence) => {
    render();
    const region = await card(name);
    expect(within(region).getByText(verdict)).toBeVisible();
    expect(within(region).getByText(sentence)).toBeVisible();
  });

  it('says what a plot shows, and shows what is not known as such', async () => {
    render();
    const frequency = await card('Deployment frequency');
    expect(frequency).toHaveTextContent(
      'likely 2.5 per week to 3.9 per week · 130 deployments',
    );
    const recovery = await card('Failed deployment recovery time');
    expect(recovery).toHaveTextContent('AfterNo data0 recoveries');
    const plots = (region: HTMLElement) =>
      Array.from(
        region.querySelectorAll('svg[data-side]'),
        plot => plot.querySelectorAll('circle').length,
      );
    expect(plots(frequency)).toEqual([1, 1]);
    expect(plots(recovery)).toEqual([1, 0]);
  });

  it('says around which date, over which days, and what to beware of', async () => {
    render();
    const note = await screen.findByText(
      'On the platform since 2 Mar 2026, as the catalog says of Checkout.',
    );
    const text = note.closest('[aria-live]')!;
    expect(text).toHaveTextContent(
      'Before: 2 Dec 2025 – 1 Mar 2026, 90 days · After: 2 Mar – 30 May 2026, 90 days',
    );
    expect(text).toHaveTextContent(
      '2 services deployed before, 3 until the end',
    );
  });

  it('says which service from a template brought the team here', async () => {
    getAdoption.mockResolvedValue({
      ...answer,
      adoption: {
        ...answer.adoption,
        source: 'goldenPath',
        firstService: 'component:default/basket',
      },
    });
    render();
    expect(
      await screen.findByText(
        'On the platform since 2 Mar 2026: Checkout brought basket to production then, its first service from a template.',
      ),
    ).toBeVisible();
  });

  it('takes another date, and that of the catalog again', async () => {
    render('?date=2026-02-01');
    const input = await screen.findByLabelText('On the platform since');
    expect(input).toHaveValue('2026-02-01');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Take the date of the catalog',
      }),
    );
    await card('Deployment frequency');
    const { calls } = getAdoption.mock;
    expect(calls[calls.length - 1][0].date).toBeUndefined();
  });

  it('puts teams beside each other, with a caution', async () => {
    render();
    const trend = within(
      await screen.findByRole('table', { name: /^Change of those who came/ }),
    );
    expect(
      trend.getByText('Those who came did better: 1.5 to 2 times as many.'),
    ).toBeVisible();
    expect(trend.getByText('Too little to compare.')).toBeVisible();
    expect(
      screen.getByText(/An observed difference is no proof of a cause/),
    ).toBeVisible();
    const table = within(screen.getByRole('table', { name: 'Teams' }));
    expect(table.getByRole('link', { name: 'Checkout' })).toHaveAttribute(
      'href',
      '/dora/adoption?scope=group%3Adefault%2Fcheckout',
    );
    expect(table.getByText('3.1 per week to 5.4 per week')).toBeVisible();
    expect(table.getByText('Owned by no team')).toBeVisible();
  });

  it('exports what it shows', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as CSV' }),
    );
    const [text, name] = jest.mocked(saveCsv).mock.calls[0];
    expect(name).toBe('dora-before-after.csv');
    const [head, ...rows] = text
      .trim()
      .split('\r\n')
      .map(line => line.split(','));
    expect(rows).toHaveLength(5);
    const field = (column: string) => rows[3][head.indexOf(column)];
    expect(
      ['metric', 'date', 'before_n', 'after_value', 'verdict'].map(field),
    ).toEqual([
      'failedDeploymentRecoveryTime',
      '2026-03-02',
      '15',
      '',
      'notEstablished',
    ]);
  });

  it('tells how to write a date into the catalog where there is none', async () => {
    getAdoption.mockResolvedValue({
      ...answer,
      adoption: { ...answer.adoption, ...noDate, missing: 'none' },
      windows: null,
      metrics: null,
      missing: 'date',
    });
    render('?scope=group:default/checkout');
    expect(
      await screen.findByText(/boardwalk\.dev\/platform-since: '2026-01-12'/),
    ).toBeVisible();
  });

  it('leads to the teams where they came at several times', async () => {
    getAdoption.mockResolvedValue({
      ...answer,
      scope: null,
      adoption: { ...answer.adoption, ...noDate, missing: 'several' },
      platformDates: [
        { entity: 'group:default/web', title: 'Web', date: '2026-03-02' },
      ],
      windows: null,
      metrics: null,
      missing: 'date',
    });
    render();
    expect(await screen.findByRole('link', { name: 'Web' })).toHaveAttribute(
      'href',
      '/dora/adoption?scope=group%3Adefault%2Fweb',
    );
  });

  it.each([
    ['before', 'There is nothing before 2 Mar 2026'],
    ['after', 'There is nothing after 2 Mar 2026 yet'],
  ] as const)('says that there is nothing %s', async (missing, title) => {
    getAdoption.mockResolvedValue({
      ...answer,
      windows: null,
      metrics: null,
      missing,
    });
    render();
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('explains that a scope is refused', async () => {
    getAdoption.mockRejectedValue(
      await ResponseError.fromResponse({
        ok: false,
        status: 403,
        statusText: 'no',
        headers: new Headers(),
        text: async () => '',
      } as Response),
    );
    render('?scope=system:default/x');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not see these figures',
    );
  });
});
