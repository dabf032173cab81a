import type {
  DeploymentRow,
  DoraPage,
  IncidentRow,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { emptyMetrics, metricsAnswer } from '../__testUtils__/metricsAnswer';
import { doraApiRef, type DoraApi } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { ServiceTimeline } from './ServiceTimeline';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const deployment = (more: Partial<DeploymentRow>) =>
  ({
    environment: 'production',
    status: 'success',
    revision: null,
    pending: false,
    failed: false,
    ...more,
  } as DeploymentRow);

const deployments = [
  deployment({ id: '8', finishedAt: '2026-01-20T10:00:00.000Z' }),
  deployment({
    id: '7',
    finishedAt: '2026-01-06T10:00:00.000Z',
    failed: true,
    revision: 'a'.repeat(40),
  }),
];
const incidents = [
  {
    externalId: 'P1',
    title: 'Checkout is down',
    detectedAt: '2026-01-06T11:00:00.000Z',
    resolvedAt: '2026-01-06T13:00:00.000Z',
    deployments: [{ id: '7', method: 'explicit' }],
  },
  {
    externalId: 'P2',
    title: null,
    detectedAt: '2026-01-21T11:00:00.000Z',
    resolvedAt: null,
    deployments: [],
  },
] as unknown as IncidentRow[];

const week = (start: string, end: string) => ({
  start: `${start}T00:00:00.000Z`,
  end: `${end}T00:00:00.000Z`,
  partial: false,
  metrics: emptyMetrics,
});
const answer: MetricsAnswer = metricsAnswer({
  scope: 'component:default/shop',
  services: 1,
  metrics: emptyMetrics,
  series: [
    week('2026-01-05', '2026-01-12'),
    week('2026-01-12', '2026-01-19'),
    week('2026-01-19', '2026-01-26'),
  ],
});

const getDeployments = jest.fn<Promise<DoraPage<DeploymentRow>>, [object]>();
const getIncidents = jest.fn<Promise<DoraPage<IncidentRow>>, [object]>();
beforeEach(() => {
  jest.resetAllMocks();
  getDeployments.mockResolvedValue({ items: deployments, pageInfo: {} });
  getIncidents.mockResolvedValue({ items: incidents, pageInfo: {} });
});

const Where = () => <output>{useLocation().pathname}</output>;
const render = () =>
  renderInTestApp(
    <>
      <ServiceTimeline answer={answer} />
      <Where />
    </>,
    {
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          { getDeployments, getIncidents } as Partial<DoraApi> as DoraApi,
        ],
      ],
    },
  );

it('tells in a table what it draws, oldest first', async () => {
  const { container } = render();
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  expect(rows.slice(1).map(row => row.textContent)).toEqual([
    `Deployment, 6 Jan 2026, 10:00production, ${'a'.repeat(12)}Failed`,
    'Incident, 6 Jan 2026, 11:00Checkout is downLasted 2 hours',
    'Deployment, 20 Jan 2026, 10:00productionFine',
    'Incident, 21 Jan 2026, 11:00P2Still open',
  ]);
  for (const [mark, count] of [
    ['deployed', 1],
    ['failed', 1],
    ['incident', 1],
    ['open-incident', 1],
  ])
    expect(container.querySelectorAll(`[data-mark="${mark}"]`)).toHaveLength(
      Number(count),
    );
  expect(getDeployments.mock.calls[0][0]).toMatchObject({
    scope: 'component:default/shop',
    from: answer.from,
    to: answer.to,
    tier: 'production',
  });
});

it('opens the deployment that an incident counts against', async () => {
  render();
  (await screen.findByRole('application')).focus();
  await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
  expect(
    await screen.findByText('/dora/deployments/7', { selector: 'output' }),
  ).toBeVisible();
});

it('says that there is more than it shows', async () => {
  getDeployments.mockResolvedValue({
    items: deployments,
    pageInfo: { nextCursor: 'c1' },
  });
  render();
  expect(await screen.findByText(/The newest 500 of each kind/)).toBeVisible();
});

it('says why it failed, and recovers', async () => {
  getIncidents.mockRejectedValueOnce(new Error('the database is gone'));
  render();
  expect(await screen.findByText('the database is gone')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('application')).toBeVisible();
});
