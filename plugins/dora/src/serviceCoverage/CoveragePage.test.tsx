import type {
  CoverageAnswer,
  CoverageRow,
} from '@boardwalk/plugin-dora-common';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type CoverageRequest, type DoraApi } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { CoveragePage } from './CoveragePage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const shop: CoverageRow = {
  service: 'component:default/shop',
  title: 'Shop',
  resolved: true,
  names: ['shop'],
  reports: [
    {
      type: 'deployment',
      source: 'github',
      count: 9,
      first: '2025-05-02T10:00:00.000Z',
      last: '2026-03-01T10:00:00.000Z',
    },
  ],
  sends: {
    deployments: true,
    changes: true,
    incidents: false,
    pipelines: false,
  },
  lastEventAt: '2026-03-01T10:00:00.000Z',
  missing: [
    { what: '3 changes have no lead time.', nextStep: 'Send committedAt.' },
    { what: 'No incidents are reported.', nextStep: 'Send incidents.' },
  ],
  dataQuality: {
    changes: 20,
    excluded: { unknown: 3, negative: 2, baseline: 0 },
    inexact: 0,
    unknownEnvironment: 1,
  },
};
const silent: CoverageRow = {
  ...shop,
  service: 'component:default/silent',
  title: 'Silent',
  names: [],
  reports: [],
  sends: {
    deployments: false,
    changes: false,
    incidents: false,
    pipelines: false,
  },
  lastEventAt: null,
  missing: [{ what: 'No deployments are reported.', nextStep: 'Send one.' }],
  dataQuality: {
    changes: 0,
    excluded: { unknown: 0, negative: 0, baseline: 0 },
    inexact: 0,
    unknownEnvironment: 0,
  },
};
const answer: CoverageAnswer = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  timeZone: 'UTC',
  totalItems: 2,
  leftOut: 3,
  totals: {
    services: 38,
    deployments: 31,
    changes: 30,
    incidents: 4,
    pipelines: 0,
  },
  items: [shop, silent],
  pageInfo: { nextCursor: 'c2' },
  environments: [
    { name: 'production', tier: 'production' },
    { name: 'moon', tier: 'other' },
  ],
  unresolved: [
    {
      name: 'ghost',
      firstSeenAt: '2026-03-01T10:00:00.000Z',
      hint: 'Means 2 entities equally well.',
      candidates: ['component:default/a', 'component:other/a'],
    },
  ],
};

describe('the coverage page', () => {
  const getCoverage = jest.fn<Promise<CoverageAnswer>, [CoverageRequest]>();
  beforeEach(() => {
    getCoverage.mockReset();
    getCoverage.mockResolvedValue(answer);
  });

  const render = (search = '') =>
    renderInTestApp(<CoveragePage />, {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          {
            getCoverage,
            getScopes: async () => ({ items: [] }),
            getAddress: async () => 'https://portal.test/api/dora',
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const table = async () =>
    within(await screen.findByRole('table', { name: 'What services send' }));

  it('asks for what the address says', async () => {
    render(
      '?from=2026-01-01&to=2026-04-01&scope=group:default/a&query=sho&lacks=incidents&cursor=c1',
    );
    await table();
    expect(getCoverage.mock.calls[0][0]).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
      scope: 'group:default/a',
      ownership: 'now',
      query: 'sho',
      lacks: 'incidents',
      cursor: 'c1',
      limit: 25,
    });
  });

  it('says in words what each service sends, since when, and what it lacks', async () => {
    render();
    const rows = (await table()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Shopby github');
    const texts = (row: HTMLElement) =>
      within(row)
        .getAllByRole('listitem')
        .map(item => item.textContent);
    expect(texts(rows[1])).toEqual([
      'Deployments',
      'Changes',
      'No incidents',
      'No pipelines',
      '3 without commit time',
      '2 committed after they were deployed',
      '1 deployments to unknown environments',
    ]);
    expect(rows[1]).toHaveTextContent(/1 Mar 2026, \d\d:00since 2 May 2025/);
    expect(rows[1]).toHaveTextContent('Send committedAt.');
    expect(within(rows[1]).getByText('1 more')).toBeVisible();
    expect(rows[2]).toHaveTextContent('Never');
    expect(rows[2]).toHaveTextContent('No data');
    expect(within(rows[1]).getByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      '/dora?scope=component%3Adefault%2Fshop',
    );
  });

  it('sums up the scope, whatever the filters', async () => {
    render('?query=sho');
    expect(
      await screen.findByText('31 of 38 services send deployments'),
    ).toBeVisible();
    expect(
      screen.getByText('30 send changes · 4 send incidents · 0 send pipelines'),
    ).toBeVisible();
    expect(screen.getByText('2 services')).toBeVisible();
  });

  it('gives a service without deployments the lines that start it', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    render();
    const rows = (await table()).getAllByRole('row');
    expect(
      within(rows[1]).queryByRole('button', { name: /How to start/ }),
    ).not.toBeInTheDocument();
    await user.click(
      within(rows[2]).getByRole('button', {
        name: 'How to start: Silent',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const lines = await dialog.findByRole('figure', {
      name: 'Three lines of shell',
    });
    expect(lines).toHaveTextContent('https://portal.test/api/dora/v1/events');
    expect(lines).toHaveTextContent('"service":"component:default/silent"');
    await user.click(
      dialog.getByRole('button', { name: 'Copy: Three lines of shell' }),
    );
    expect(await dialog.findByText('Copied')).toBeVisible();
    expect(writeText.mock.calls[0][0].trim().split('\n')).toHaveLength(3);
  });

  it('names what the catalog and the tiers do not know, and what to do', async () => {
    render();
    const names = within(
      await screen.findByRole('region', { name: 'Names without an entity' }),
    );
    expect(names.getByRole('rowheader')).toHaveTextContent('ghost');
    expect(names.getByRole('table')).toHaveTextContent(
      'Means 2 entities equally well.a, component:other/a',
    );
    const environments = within(
      screen.getByRole('region', { name: 'Environments without a tier' }),
    );
    expect(environments.getByText('moon')).toBeVisible();
    expect(environments.queryByText('production')).not.toBeInTheDocument();
  });

  it('turns the page, and takes filters back when nothing fits', async () => {
    render('?lacks=changes');
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(getCoverage.mock.lastCall?.[0]).toMatchObject({
      cursor: 'c2',
      lacks: 'changes',
    });
    getCoverage.mockResolvedValue({ ...answer, items: [], pageInfo: {} });
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Take filters back' }),
    );
    expect(getCoverage.mock.lastCall?.[0].lacks).toBeUndefined();
  });

  it('explains that a scope is refused', async () => {
    getCoverage.mockRejectedValue(
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
