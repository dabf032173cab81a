import type {
  AdoptionEffectResult,
  GroupTrend,
  WavesCompared,
} from '@boardwalk/plugin-cognitive-load-common';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOverview } from '../__testUtils__/overview';
import {
  aComparison,
  aTrend,
  CHECKOUT,
  EARLIER,
  ENGINEERING,
  rowsOf,
  someResults,
  someSignals,
} from '../__testUtils__/results';
import { renderLoad } from '../__testUtils__/renderLoad';
import { responseError } from '../__testUtils__/responseError';
import { anAction } from '../__testUtils__/surveys';
import { aWave } from '../__testUtils__/waves';
import type { CognitiveLoadApi } from '../api/CognitiveLoadApi';
import { saveFile } from '../table/saveFile';
import { LoadPage } from './LoadPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });
jest.mock('../table/saveFile', () => ({ saveFile: jest.fn() }));

const READ = [
  'cognitive-load.results.read',
  'cognitive-load.export',
  'cognitive-load.respond',
];

const api = (change: Partial<CognitiveLoadApi> = {}) => ({
  getWaves: async () => [aWave(), EARLIER],
  getWaveOverview: async () => anOverview(),
  getResults: async ({ group }: { group: string }) =>
    group === CHECKOUT.ref
      ? someResults()
      : someResults({
          group: ENGINEERING,
          shownFor: ENGINEERING,
          rows: anOverview().rows.filter(row => row.group === ENGINEERING.ref),
        }),
  getTrend: async () => aTrend(),
  getSignals: async () => someSignals(),
  getActions: async () => [anAction()],
  compareWaves: async () => ({
    group: ENGINEERING,
    from: EARLIER,
    to: aWave(),
    metrics: {},
  }),
  ...change,
});

const show = (path: string, change: Partial<CognitiveLoadApi> = {}) =>
  renderLoad(<LoadPage />, {
    api: api(change),
    allowed: READ,
    at: `/survey${path}`,
    path: '/survey/*',
    apis: [[catalogApiRef, catalogApiMock({ entities: [] })]],
  });

const rowsOfTable = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row =>
      [...row.children].map(cell => cell.textContent?.trim()).join(' | '),
    );

describe('the results', () => {
  it('begin with the whole audience of the newest wave', async () => {
    show('');
    const card = await screen.findByRole('region', { name: 'Engineering' });
    expect(card).toHaveTextContent(/Infrastructure load 48.3/);
    expect(
      screen.getByText(/2 of 3 groups below are shown.*from 31.5 to 54/),
    ).toBeVisible();
    expect(
      screen.getByRole('img', { name: /Checkout 54, Data 31.5/ }),
    ).toBeVisible();
    const items = screen.getByRole('table', { name: 'The questions' });
    expect(rowsOfTable(items)[1]).toBe(
      'How much did you need to know? | Not shown | ',
    );
    expect(rowsOfTable(items)[2]).toMatch(/^Satisfaction \| 61.2/);
  });

  it('are of the wave and the group of the address, and links keep both', async () => {
    const getWaveOverview = jest.fn(async () => anOverview());
    show(`?wave=w0&group=${CHECKOUT.ref}`, { getWaveOverview });
    expect(
      await screen.findByRole('region', { name: 'Checkout' }),
    ).toBeVisible();
    expect(getWaveOverview.mock.calls[0]).toEqual([
      { wave: 'w0' },
      expect.anything(),
    ]);
    const links = screen.getByRole('navigation', { name: 'Survey pages' });
    expect(within(links).getByRole('link', { name: 'Groups' })).toHaveAttribute(
      'href',
      expect.stringMatching(/wave=w0&group=group/),
    );
    expect(within(links).queryByRole('link', { name: 'Manage' })).toBeNull();
  });

  it.each([
    ['no wave yet', [], /No survey yet/],
    ['only a draft', [aWave({ state: 'draft' })], /No survey yet/],
    [
      'an open one',
      [aWave({ state: 'open' })],
      /The survey is open.*locked until it closes on 14 Nov 2026/,
    ],
    [
      'one that is closing',
      [aWave({ state: 'closing' })],
      /The survey is open/,
    ],
    [
      'a void one',
      [aWave({ state: 'void', voidReason: 'too-few-answers' })],
      /shows nothing.*destroyed/,
    ],
  ])('say why there are none: %s', async (_, waves, text) => {
    show('', { getWaves: async () => waves });
    const heading = await screen.findByRole('heading', { level: 2 });
    expect(heading.parentElement).toHaveTextContent(text);
    expect(screen.queryByRole('link', { name: 'Manage surveys' })).toBeNull();
  });

  it('are refused to those who may not read them', async () => {
    show('', {
      getWaves: async () => {
        throw await responseError(403);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /you may not see this/,
    );
  });

  it('are saved as the published rows', async () => {
    const getExport = jest.fn(async () => 'group,title');
    show('', { getExport });
    await userEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    await waitFor(() =>
      expect(saveFile).toHaveBeenCalledWith(
        'group,title',
        'cognitive-load-w1.csv',
        'csv',
      ),
    );
    expect(getExport).toHaveBeenCalledWith({ wave: 'w1', format: 'csv' });
  });
});

describe('the groups', () => {
  it('are a heat map in which hidden cells say that they are', async () => {
    show('/groups');
    const [map] = await screen.findAllByRole('table');
    expect(rowsOfTable(map)).toEqual([
      'Group | Index | Knowledge | Friction | Drag | Satisfaction',
      'Engineering | 48.3 | 50.1 | 45.2 | 49.9 | 61.2',
      'Ads | Not shown | Not shown | Not shown | Not shown | Not shown',
      'Checkout | 54 | 54 | 68 | 39 | Not shown',
      'Data | 31.5 | 30 | 33 | 31.5 | Not shown',
    ]);
  });

  it('are a table that can be sorted, with verdicts in words', async () => {
    show('/groups');
    const table = await screen.findByRole('table', { name: 'Groups' });
    const names = () =>
      rowsOfTable(table)
        .slice(1)
        .map(row => row.split(' | ')[0]);
    expect(names()).toEqual(['Checkout', 'Engineering', 'Data', 'Ads']);
    expect(table).toHaveTextContent('Lighter -20, stands out among all groups');
    await userEvent.click(within(table).getByRole('button', { name: 'Group' }));
    expect(names()).toEqual(['Ads', 'Checkout', 'Data', 'Engineering']);
    expect(
      within(table).getByRole('columnheader', { name: 'Group' }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });
});

describe('the trend', () => {
  const broken: GroupTrend = aTrend({
    group: ENGINEERING,
    points: [
      {
        wave: aWave({ id: 'v', title: 'Spring', state: 'void' }),
        missing: 'void',
        breaksBefore: false,
        rows: [],
      },
      {
        wave: EARLIER,
        missing: null,
        breaksBefore: false,
        rows: rowsOf(ENGINEERING, [60, 60, 60, 60]),
      },
      {
        wave: aWave({
          definition: { key: 'infra-load', version: 2, title: 'Load' },
        }),
        missing: null,
        breaksBefore: true,
        rows: rowsOf(ENGINEERING, [48, 48, 48, 48]),
      },
    ],
  });

  it('breaks where the questions changed, and has a table with the same figures', async () => {
    show('/trend', { getTrend: async () => broken });
    const chart = await screen.findByRole('img', {
      name: /Infrastructure load of Engineering over the surveys/,
    });
    expect(chart).toHaveTextContent('other questions from here on');
    expect(chart.querySelectorAll('circle')).toHaveLength(2);
    const table = screen.getByRole('table', {
      name: 'Infrastructure load over the surveys',
    });
    expect(rowsOfTable(table).slice(1)).toEqual([
      'Spring (14 Nov 2026) | Infrastructure load, version 1 | void |  | ',
      'Summer 2026 (14 Nov 2026) | Infrastructure load, version 1 | 60 | 29–78 | 6',
      'Autumn 2026 (14 Nov 2026) | Load, version 2 | 48 | 29–78 | 6',
    ]);
  });

  it('compares two waves metric by metric', async () => {
    const compared: WavesCompared = {
      group: ENGINEERING,
      from: EARLIER,
      to: aWave(),
      metrics: {
        index: aComparison({
          verdict: 'improved',
          diff: -12.6,
          ci: [-20.2, -5],
          p: '<.01',
        }),
      },
    };
    const compareWaves = jest.fn(async () => compared);
    show('/trend', { compareWaves });
    const table = await screen.findByRole('table', {
      name: 'Compare two surveys',
    });
    expect(rowsOfTable(table)[1]).toBe(
      'Infrastructure load | Lighter | -12.6 | -20.2 to -5 | <.01',
    );
    expect(compareWaves.mock.calls[0]).toEqual([
      { group: ENGINEERING.ref, from: 'w0', to: 'w1' },
      expect.anything(),
    ]);
  });

  it('refuses to compare different questions', async () => {
    show('/trend', {
      compareWaves: async () => {
        throw await responseError(422);
      },
    });
    expect(await screen.findByText(/must not be compared/)).toBeVisible();
  });

  it('needs two waves to compare', async () => {
    show('/trend', { getWaves: async () => [aWave()] });
    expect(
      await screen.findByText(/Two published surveys are needed/),
    ).toBeVisible();
  });
});

it('shows how people spread, where enough answered', async () => {
  show('/distribution');
  const table = await screen.findByRole('table', { name: 'Distribution' });
  expect(rowsOfTable(table)).toEqual([
    'Group | Light | In between | Heavy | Counted',
    'Engineering | 20% | 60% | 30% | 32',
  ]);
  expect(screen.getByText(/need not add up to 100/)).toBeVisible();
});

it('says that no group has enough answers to show how they spread', async () => {
  show(`/distribution?group=${CHECKOUT.ref}`);
  expect(
    await screen.findByText(/No group here has enough answers/),
  ).toBeVisible();
});

describe('before and after', () => {
  const effect: AdoptionEffectResult = {
    established: true,
    from: EARLIER,
    to: aWave(),
    adopted: {
      groups: [CHECKOUT],
      before: { n: 14, mean: 61 },
      after: { n: 15, mean: 44.5 },
    },
    others: {
      groups: [ENGINEERING],
      before: { n: 12, mean: 58 },
      after: { n: 11, mean: 55 },
    },
    diff: -13.5,
    ci: [-32.9, 5.9],
    p: '0.17',
    verdict: 'no-clear-change',
  };

  it('has four means, the difference with its interval, and the caveat', async () => {
    show('/adoption', { getAdoptionEffect: async () => effect });
    const table = await screen.findByRole('table');
    expect(rowsOfTable(table).slice(1)).toEqual([
      'Came to the golden path | 61 (14 answers) | 44.5 (15 answers) | Checkout',
      'Had not come | 58 (12 answers) | 55 (11 answers) | Engineering',
    ]);
    expect(
      screen.getByText(
        /-13.5 points compared with the others, likely between -32.9 and 5.9 \(p = 0.17\)/,
      ),
    ).toHaveTextContent('That is not established');
    expect(screen.getByText(/This is no experiment/)).toBeVisible();
  });

  it.each([
    ['too-few-people', /Too few people/],
    ['nobody-adopted', /No group came/],
    ['everybody-adopted', /nobody to compare with/],
    ['different-questions', /different questions/],
  ] as const)('says why there is nothing: %s', async (reason, text) => {
    show('/adoption', {
      getAdoptionEffect: async () => ({ established: false, reason }),
    });
    expect(await screen.findByText(text)).toBeVisible();
  });
});

describe('the comments', () => {
  const comments = [
    { id: 'c1', group: ENGINEERING.ref, body: 'Fewer consoles, please' },
  ];

  it('are shown without names, and cannot be hidden by everyone', async () => {
    show('/comments', { getComments: async () => comments });
    expect(await screen.findByText('Fewer consoles, please')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Hide/ })).toBeNull();
  });

  it('say why there are none', async () => {
    show('/comments', { getComments: async () => [] });
    expect(await screen.findByText(/No comments can be shown/)).toBeVisible();
  });
});

describe('the actions', () => {
  it('are read by everyone, and written by those who may', async () => {
    show('/actions');
    expect(await screen.findByText('One search for all docs')).toBeVisible();
    expect(
      screen.getByText('Done, Platform engineering, due 1 Oct 2026'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Add|Edit/ })).toBeNull();
  });
});

describe('the platform', () => {
  const everything: Partial<CognitiveLoadApi> = {
    getServiceOnboarding: async () => ({
      group: null,
      cohorts: [
        {
          month: '2026-10',
          services: 8,
          reached: 6,
          medianHours: 26,
          withinDayPercent: 38,
          withinWeekPercent: null,
        },
      ],
      services: [
        {
          ref: 'component:default/cart',
          title: 'Cart',
          start: 'template',
          startedAt: '2026-10-02T08:00:00.000Z',
          productionAt: null,
          hours: 100,
          reached: false,
          slowestStage: 'first green build',
          demo: true,
        },
      ],
    }),
    getPlatformAdoption: async () => ({
      activePercent: 71,
      people: 48,
      voluntaryPath: { template: 5, all: 8 },
      groupsByMonth: [{ month: '2026-10', adopted: 3, groups: 7 }],
    }),
    getTickets: async () => ({
      status: 'connected',
      howToConnect: null,
      months: [
        { month: '2026-09', tickets: 84, deployments: 1200, per100: 7 },
        { month: '2026-10', tickets: 2, deployments: 0, per100: null },
      ],
      change: { ratio: 0.571, ci: [0.414, 0.789] },
    }),
    getSlos: async () => [
      {
        key: 'catalog',
        title: 'The catalog answers',
        objective: 99.5,
        actual: null,
        budgetLeft: null,
        windowDays: 28,
        good: 0,
        total: 0,
      },
    ],
  };

  it('has onboarding, adoption, tickets and objectives', async () => {
    show('/platform', everything);
    const onboarding = await screen.findByRole('table', {
      name: 'Onboarding of services',
    });
    expect(rowsOfTable(onboarding)[1]).toBe(
      'Oct 2026 | 6 of 8 | 26 h | 38% | not known yet',
    );
    expect(await screen.findByText('71% of 48 people')).toBeVisible();
    expect(screen.getByText('5 of 8 in the last 90 days')).toBeVisible();
    const tickets = await screen.findByRole('table', {
      name: 'Infrastructure tickets',
    });
    expect(rowsOfTable(tickets).slice(1)).toEqual([
      'Sept 2026 | 84 | 1,200 | 7',
      'Oct 2026 | 2 | 0 | no deployments',
    ]);
    expect(screen.getByText(/0.57 times as many/)).toBeVisible();
    expect(
      rowsOfTable(
        await screen.findByRole('table', {
          name: 'Objectives of the platform',
        }),
      )[1],
    ).toBe(
      'The catalog answers | at least 99.5% | No data | No data | 28 days',
    );
  });

  it('says what is not connected, and what has no data', async () => {
    show('/platform', {
      getServiceOnboarding: async () => ({
        group: null,
        cohorts: [],
        services: [],
      }),
      getPlatformAdoption: async () => {
        throw await responseError(404);
      },
      getTickets: async () => ({
        status: 'not-connected',
        howToConnect: 'Send tickets to the portal.',
        months: [],
        change: null,
      }),
      getSlos: async () => [],
    });
    expect(
      await screen.findByText('No new service was seen yet'),
    ).toBeVisible();
    expect(screen.getByText('Adoption: not connected')).toBeVisible();
    expect(screen.getByText('Tickets are not connected')).toBeVisible();
    expect(screen.getByText('Send tickets to the portal.')).toBeVisible();
    expect(screen.getByText('No objectives are measured yet')).toBeVisible();
  });
});
