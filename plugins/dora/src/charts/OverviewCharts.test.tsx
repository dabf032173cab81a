import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { configure, screen } from '@testing-library/react';
import { doraApiRef, type DoraApi } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { OverviewCharts } from './OverviewCharts';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

it('loads the charts, and each is there', async () => {
  const none = { n: 0, p50: null, p75: null, p90: null };
  const answer = {
    scope: null,
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-04-01T00:00:00.000Z',
    timeZone: 'UTC',
    granularity: 'week',
    metrics: {
      changeLeadTime: {
        ...none,
        stages: { coding: none, review: none, waiting: none, deploy: none },
      },
    },
    series: [],
  } as unknown as MetricsAnswer;
  const api: Partial<DoraApi> = {
    getDistribution: () => new Promise(() => {}),
  };
  await renderInTestApp(<OverviewCharts answer={answer} />, {
    mountedRoutes: { '/dora': rootRouteRef },
    apis: [[doraApiRef, api as DoraApi]],
  });
  await screen.findByRole('region', { name: 'Charts' });
  expect(
    screen
      .getAllByRole('article')
      .map(({ firstChild }) => firstChild?.textContent),
  ).toEqual([
    'Deployments',
    'Lead time for changes',
    'How lead times spread',
    'Where the time goes',
    'Change fail rate',
    'Recovery from failed deployments',
    'Deployment rework rate',
  ]);
});
