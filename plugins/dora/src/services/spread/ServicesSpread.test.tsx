import type {
  DistributionAnswer,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyMetrics, metricsAnswer } from '../../__testUtils__/metricsAnswer';
import {
  doraApiRef,
  type DistributionRequest,
  type DoraApi,
} from '../../api/DoraApi';
import { readDoraQuery } from '../../query/doraQuery';
import { rootRouteRef } from '../../routes';
import { ServicesSpread } from './ServicesSpread';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const day = 86_400;
const distribution: DistributionAnswer = {
  scope: 'group:default/checkout',
  metric: 'changeLeadTime',
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  timeZone: 'UTC',
  tier: 'production',
  services: [
    { service: 'component:default/cart', title: 'cart', value: day },
    { service: 'component:default/till', title: 'till', value: 2 * day },
    { service: 'component:default/post', title: 'post', value: 8 * day },
  ],
  servicesWithoutData: 4,
  quantiles: {
    p10: 1.2 * day,
    p25: 1.5 * day,
    p50: 2 * day,
    p75: 5 * day,
    p90: 6.8 * day,
  },
};
const pooled = metricsAnswer({
  metrics: {
    ...emptyMetrics,
    changeLeadTime: { ...emptyMetrics.changeLeadTime, n: 340, p50: 3 * day },
  },
});

const getMetrics = jest.fn<Promise<MetricsAnswer>, [object]>();
const getDistribution = jest.fn<
  Promise<DistributionAnswer>,
  [DistributionRequest]
>();
const onChange = jest.fn();
beforeEach(() => jest.resetAllMocks());

const query = readDoraQuery(
  new URLSearchParams('scope=group:default/checkout'),
);
const render = () =>
  renderInTestApp(
    <ServicesSpread
      query={query}
      today="2026-03-31"
      metric="changeLeadTime"
      onChange={onChange}
    />,
    {
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          { getMetrics, getDistribution } as Partial<DoraApi> as DoraApi,
        ],
      ],
    },
  );

it('shows the spread beside the figure of all services together', async () => {
  getMetrics.mockResolvedValue(pooled);
  getDistribution.mockResolvedValue(distribution);
  render();
  expect(
    await screen.findByText(
      '3 services have a figure, 4 have none. Half of them are between 1.5 days and 5 days.',
    ),
  ).toBeVisible();
  expect(screen.getByText('Middle service: 2 days')).toBeVisible();
  expect(screen.getByText('All services together: 3 days')).toBeVisible();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    'ServiceChange lead time',
    'cart24 hours',
    'till2 days',
    'post8 days',
  ]);
  expect(getDistribution.mock.calls[0][0]).toMatchObject({
    scope: 'group:default/checkout',
    metric: 'changeLeadTime',
    tier: 'production',
  });
});

it('says so when no service has a figure', async () => {
  getMetrics.mockResolvedValue(metricsAnswer({ metrics: emptyMetrics }));
  getDistribution.mockResolvedValue({ ...distribution, services: [] });
  render();
  expect(
    await screen.findByText(/No service of this scope has a figure/),
  ).toBeVisible();
});

it('says why it failed, and recovers', async () => {
  getMetrics.mockResolvedValue(pooled);
  getDistribution.mockRejectedValueOnce(new Error('the database is gone'));
  render();
  expect(await screen.findByText('the database is gone')).toBeVisible();
  getDistribution.mockResolvedValue(distribution);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Middle service: 2 days')).toBeVisible();
});
