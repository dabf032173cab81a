import type { ServiceRow, ServicesAnswer } from '@boardwalk/plugin-dora-common';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type DoraApi, type ServicesRequest } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { ServicesPage } from './ServicesPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const row: ServiceRow = {
  service: 'component:default/shop',
  title: 'Shop',
  resolved: false,
  metrics: {
    deploymentFrequency: {
      deployments: 128,
      perDay: 1.42,
      deploymentDaysPerWeek: null,
      hoursBetween: null,
    },
    changeLeadTime: {
      n: 10,
      p50: 3.2 * 86_400,
      p75: null,
      p90: null,
      p95: null,
      excluded: { unknown: 0, negative: 0, baseline: 0 },
      exact: true,
    },
    changeFailRate: { value: 0, failures: 0, deployments: 128, aborted: 0 },
    failedDeploymentRecoveryTime: { n: 0, p50: null, p90: null, open: 0 },
    deploymentReworkRate: { value: 0.1, rework: 12, deployments: 120 },
  },
  coverage: { deployments: true, changes: true, incidents: false },
  trend: [],
};
const answer: ServicesAnswer = {
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  timeZone: 'UTC',
  tier: 'production',
  totalItems: 31,
  leftOut: 0,
  trendWeeks: [],
  items: [row],
  pageInfo: { nextCursor: 'c2' },
};

describe('the table of services', () => {
  const getServices = jest.fn<Promise<ServicesAnswer>, [ServicesRequest]>();
  beforeEach(() => {
    getServices.mockReset();
    getServices.mockResolvedValue(answer);
  });

  const render = (search = '') =>
    renderInTestApp(<ServicesPage />, {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          {
            getServices,
            getScopes: async () => ({ items: [] }),
            // The spread has tests of its own.
            getMetrics: () => new Promise(() => {}),
            getDistribution: () => new Promise(() => {}),
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const lastRequest = () =>
    getServices.mock.calls[getServices.mock.calls.length - 1][0];

  it('asks for what the address says', async () => {
    render(
      '?from=2026-01-01&to=2026-04-01&scope=group:default/a&sort=changeFailRate&order=desc&query=sho&active=true&cursor=c1',
    );
    await screen.findByRole('table');
    expect(getServices.mock.calls[0][0]).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
      scope: 'group:default/a',
      ownership: 'now',
      tier: 'production',
      sort: 'changeFailRate',
      order: 'desc',
      query: 'sho',
      active: true,
      cursor: 'c1',
      limit: 25,
    });
  });

  it('puts figures, their tier in words and what is missing beside each other', async () => {
    render('?edition=2024');
    const table = within(await screen.findByRole('table'));
    const texts = table.getAllByRole('cell').map(cell => cell.textContent);
    expect(texts).toEqual([
      '1.4 per dayElite',
      '3.2 daysHigh',
      '0%Elite',
      'No data',
      '10%',
      expect.stringMatching(/^Oldest week first: /),
      'no incidents',
    ]);
    expect(table.getByText('Not in the catalog')).toBeVisible();
    expect(
      table.getByRole('link', { name: '128 deployments' }),
    ).toHaveAttribute(
      'href',
      '/dora/deployments?scope=component%3Adefault%2Fshop&edition=2024',
    );
    expect(screen.getByText('31 services')).toBeVisible();
  });

  it('is ordered by name and says why, and by a figure when asked to', async () => {
    render('?cursor=c1');
    await screen.findByRole('table');
    expect(lastRequest()).toMatchObject({ sort: 'service', order: 'asc' });
    expect(screen.getByText(/Ordered by name, on purpose/)).toBeVisible();

    const head = screen.getByRole('button', { name: 'Lead time' });
    await userEvent.click(head);
    expect(lastRequest()).toMatchObject({
      sort: 'changeLeadTime',
      order: 'asc',
      cursor: undefined,
    });
    expect(
      screen.getByRole('columnheader', { name: 'Lead time' }),
    ).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Lead time' }));
    expect(lastRequest()).toMatchObject({ order: 'desc' });
  });

  it('finds services by name', async () => {
    render();
    await screen.findByRole('table');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Name' }),
      'sho{Enter}',
    );
    expect(lastRequest()).toMatchObject({ query: 'sho' });
  });

  it('says how many are left out, and shows them', async () => {
    getServices.mockResolvedValue({ ...answer, leftOut: 18 });
    render('?cursor=c1');
    await screen.findByRole('table');
    expect(screen.getByText(/18 components are left out/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(lastRequest()).toMatchObject({
      neverDeployed: true,
      cursor: undefined,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave them out' }),
    );
    expect(lastRequest().neverDeployed).toBeUndefined();
  });

  it('says what to do when nothing fits', async () => {
    getServices.mockResolvedValue({
      ...answer,
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    render('?query=zzz');
    expect(await screen.findByText('No service fits')).toBeVisible();
  });

  it('explains that a scope is refused', async () => {
    getServices.mockRejectedValue(
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
