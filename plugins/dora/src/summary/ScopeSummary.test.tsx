import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyMetrics, metricsAnswer } from '../__testUtils__/metricsAnswer';
import { doraApiRef, type DoraApi, type MetricsRequest } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { ScopeSummary } from './ScopeSummary';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const getMetrics = jest.fn<Promise<MetricsAnswer>, [MetricsRequest]>();
beforeEach(() => getMetrics.mockReset());

const render = () =>
  renderInTestApp(
    <ScopeSummary scope="group:default/checkout" period="30d" />,
    {
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [[doraApiRef, { getMetrics } as Partial<DoraApi> as DoraApi]],
    },
  );

it('shows each metric with what it rests on, and leads to all figures', async () => {
  getMetrics.mockResolvedValue(
    metricsAnswer({
      metrics: {
        ...emptyMetrics,
        deploymentFrequency: {
          ...emptyMetrics.deploymentFrequency,
          deployments: 120,
          perDay: 4,
        },
        changeFailRate: {
          value: 0.05,
          failures: 6,
          deployments: 120,
          aborted: 0,
        },
      },
    }),
  );
  render();
  const frequency = (await screen.findByText('Deployment frequency')).closest(
    'li',
  )!;
  expect(within(frequency).getByText('4 per day')).toBeInTheDocument();
  expect(within(frequency).getByText('120 deployments')).toBeInTheDocument();
  expect(screen.getByText('6 of 120 deployments')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /all figures/i })).toHaveAttribute(
    'href',
    '/dora?scope=group%3Adefault%2Fcheckout&period=30d',
  );
  expect(getMetrics.mock.calls[0][0]).toMatchObject({
    scope: 'group:default/checkout',
    compare: 'previous',
  });
});

it('says what to do where nothing was reported', async () => {
  getMetrics.mockResolvedValue(metricsAnswer({ metrics: emptyMetrics }));
  render();
  expect(
    await screen.findByRole('heading', { name: 'No deployments reported yet' }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'How to begin' }),
  ).toBeInTheDocument();
  expect(screen.queryByText('Change fail rate')).not.toBeInTheDocument();
});

it('says why it failed, and recovers', async () => {
  getMetrics.mockRejectedValueOnce(new Error('the database is gone'));
  render();
  expect(await screen.findByText('the database is gone')).toBeInTheDocument();
  getMetrics.mockResolvedValue(metricsAnswer({ metrics: emptyMetrics }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByText('No deployments reported yet'),
  ).toBeInTheDocument();
});
