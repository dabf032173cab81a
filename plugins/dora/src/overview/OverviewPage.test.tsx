import type {
  CoverageAnswer,
  DoraMetrics,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  emptyMetrics as empty,
  metricsAnswer,
} from '../__testUtils__/metricsAnswer';
import { doraApiRef, type DoraApi, type MetricsRequest } from '../api/DoraApi';
import { rootRouteRef } from '../routes';
import { OverviewPage } from './OverviewPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const full: DoraMetrics = {
  ...empty,
  deploymentFrequency: {
    ...empty.deploymentFrequency,
    deployments: 128,
    perDay: 1.42,
  },
  changeLeadTime: { ...empty.changeLeadTime, n: 340, p50: 3.2 * 86_400 },
  changeFailRate: { value: 0.0625, failures: 8, deployments: 128, aborted: 2 },
  deploymentReworkRate: { value: 0, rework: 0, deployments: 120 },
};
const answer = (
  metrics: DoraMetrics,
  more: Partial<MetricsAnswer> = {},
): MetricsAnswer => metricsAnswer({ metrics, ...more });

describe('the overview', () => {
  const getMetrics = jest.fn<Promise<MetricsAnswer>, [MetricsRequest]>();
  const getCoverage = jest.fn<Promise<CoverageAnswer>, []>();
  beforeEach(() => {
    getMetrics.mockReset();
    getCoverage.mockReset();
  });
  const coverage = (deployments: boolean) =>
    ({ items: [{ sends: { deployments } }] } as CoverageAnswer);

  const render = (search = '') =>
    renderInTestApp(<OverviewPage />, {
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/dora': rootRouteRef },
      apis: [
        [
          doraApiRef,
          {
            getMetrics,
            getCoverage,
            getScopes: async () => ({ items: [] }),
            getAddress: async () => 'https://portal.test/api/dora',
            // What charts ask for by themselves is theirs to test.
            getDistribution: () => new Promise(() => {}),
          } as Partial<DoraApi> as DoraApi,
        ],
      ],
    });
  const card = (name: string) => screen.findByRole('region', { name });

  it('asks for what the address says', async () => {
    getMetrics.mockResolvedValue(answer(full));
    render('?scope=group:default/a&from=2026-01-01&to=2026-04-01&tier=staging');
    await card('Deployment frequency');
    expect(getMetrics.mock.calls[0][0]).toEqual({
      scope: 'group:default/a',
      from: '2026-01-01',
      to: '2026-04-01',
      tier: 'staging',
      granularity: 'week',
      ownership: 'now',
      compare: 'previous',
    });
  });

  it('shows figures in human units, their change, their benchmark and what they rest on', async () => {
    getMetrics.mockResolvedValue(
      answer(full, {
        comparison: {
          from: '2025-10-03T00:00:00.000Z',
          to: '2026-01-01T00:00:00.000Z',
          metrics: {
            ...full,
            changeLeadTime: { ...full.changeLeadTime, p50: 4 * 86_400 },
          },
          change: {
            deploymentFrequency: { absolute: 0, ratio: 1 },
            changeLeadTime: { absolute: -0.8 * 86_400, ratio: 0.8 },
            changeFailRate: { absolute: 0.02, ratio: 1.5 },
            failedDeploymentRecoveryTime: { absolute: null, ratio: null },
            deploymentReworkRate: { absolute: 0, ratio: null },
          },
        },
      }),
    );
    render();
    const lead = await card('Change lead time');
    expect(lead).toHaveTextContent('3.2 days');
    expect(lead).toHaveTextContent('20% shorter than before');
    expect(lead).toHaveTextContent('before: 4 days');
    expect(lead).toHaveTextContent('6 of 10, all industries 5.5');
    expect(lead).toHaveTextContent('High in 2024');
    expect(lead).toHaveTextContent('340 changes');

    const frequency = await card('Deployment frequency');
    expect(frequency).toHaveTextContent('1.4 per day');
    expect(frequency).toHaveTextContent('As before');
    const fails = await card('Change fail rate');
    expect(fails).toHaveTextContent('2 points higher than before');
    expect(fails).toHaveTextContent('8 of 128 deployments');
    const rework = await card('Deployment rework rate');
    expect(rework).toHaveTextContent('Not in the edition of 2024');
  });

  it('tells missing data from nothing to recover from, and how to send it', async () => {
    getMetrics.mockResolvedValue(
      answer({
        ...full,
        changeLeadTime: {
          ...empty.changeLeadTime,
          excluded: { unknown: 3, negative: 1, baseline: 0 },
        },
        changeFailRate: { ...full.changeFailRate, value: 0, failures: 0 },
      }),
    );
    render();
    const lead = await card('Change lead time');
    expect(lead).toHaveTextContent('No data');
    expect(lead).toHaveTextContent('The times of 4 changes are not known');
    expect(
      within(lead).getByRole('link', { name: 'How to report events' }),
    ).toHaveAttribute('href', expect.stringContaining('dora-events'));

    const recovery = await card('Failed deployment recovery time');
    expect(recovery).toHaveTextContent('No deployment failed');
    expect(
      within(recovery).queryByRole('link', { name: 'How to report events' }),
    ).not.toBeInTheDocument();
  });

  it('says that nothing was reported', async () => {
    getMetrics.mockResolvedValue(answer(empty));
    render();
    for (const name of ['Deployment frequency', 'Change fail rate'])
      expect(await card(name)).toHaveTextContent('No deployment was reported');
    expect(
      screen.getByRole('link', { name: /See which services report/ }),
    ).toHaveAttribute('href', expect.stringContaining('/dora/coverage'));
  });

  it('gives a service that never sent anything the lines that start it', async () => {
    getMetrics.mockResolvedValue(answer(empty));
    getCoverage.mockResolvedValue(coverage(false));
    render('?scope=component:default/silent');
    const start = await screen.findByRole('region', {
      name: 'Start with silent',
    });
    const lines = await within(start).findByRole('figure', {
      name: 'Three lines of shell',
    });
    expect(lines).toHaveTextContent('"https://portal.test/api/dora/v1/events"');
    expect(lines).toHaveTextContent('"service":"component:default/silent"');
  });

  it('does not tell a service to start that only was quiet in the period', async () => {
    getMetrics.mockResolvedValue(answer(empty));
    getCoverage.mockResolvedValue(coverage(true));
    render('?scope=component:default/quiet');
    await card('Deployment frequency');
    await waitFor(() => expect(getCoverage).toHaveBeenCalled());
    await getCoverage.mock.results[0].value;
    expect(
      screen.queryByRole('region', { name: /^Start with/ }),
    ).not.toBeInTheDocument();
  });

  it('shows why it failed, and recovers', async () => {
    getMetrics.mockRejectedValueOnce(new Error('the database is gone'));
    render();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The metrics could not be loaded');
    expect(alert).toHaveTextContent('the database is gone');
    getMetrics.mockResolvedValue(answer(full));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card('Change lead time')).toHaveTextContent('3.2 days');
  });

  it.each([
    [403, 'You may not see these figures'],
    [404, 'Nothing is known about system:default/x'],
  ])('explains status %s', async (status, title) => {
    getMetrics.mockRejectedValue(
      await ResponseError.fromResponse({
        ok: false,
        status,
        statusText: 'no',
        headers: new Headers(),
        text: async () => '',
      } as Response),
    );
    render('?scope=system:default/x');
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
  });
});
