import type {
  DistributionAnswer,
  DoraMetrics,
  MetricsAnswer,
  MetricsPeriod,
  Percentiles,
} from '@boardwalk/plugin-dora-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { doraApiRef, type DoraApi } from '../api/DoraApi';
import type { ChartProps } from './ChartProps';
import ChartsSection from './ChartsSection';
import { composePicture } from './export/composePicture';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const DAY = 86_400;
const none: Percentiles = { n: 0, p50: null, p75: null, p90: null };

/** Metrics of a period in which `deployments` were tried; undefined before the first ever. */
function metricsOf(
  deployments?: number,
  { failures = 0, lead = null as number | null, open = 0 } = {},
): DoraMetrics {
  const share = (part: number) => (deployments ? part / deployments : null);
  return {
    deploymentFrequency: {
      deployments: deployments ?? 0,
      perDay: deployments === undefined ? null : deployments / 7,
      deploymentDaysPerWeek: null,
      hoursBetween: null,
    },
    changeLeadTime: {
      n: lead === null ? 0 : 9,
      p50: lead,
      p75: lead && lead * 2,
      p90: lead && lead * 3,
      p95: null,
      excluded: { unknown: 0, negative: 0, baseline: 0 },
      exact: true,
      stages: {
        coding: none,
        review: { n: 5, p50: 3600, p75: 7200, p90: 10_800 },
        waiting: none,
        deploy: none,
      },
    },
    changeFailRate: {
      value: share(failures),
      failures,
      deployments: deployments ?? 0,
      aborted: 0,
    },
    failedDeploymentRecoveryTime: {
      n: failures - open,
      p50: failures > open ? 1800 : null,
      p90: failures > open ? 3600 : null,
      open,
    },
    deploymentReworkRate: {
      value: share(0),
      rework: 0,
      deployments: deployments ?? 0,
    },
  };
}

const START = Date.parse('2026-03-02T00:00:00Z');
const seriesOf = (...all: DoraMetrics[]): MetricsPeriod[] =>
  all.map((metrics, index) => ({
    start: new Date(START + index * 7 * DAY * 1000).toISOString(),
    end: new Date(START + (index + 1) * 7 * DAY * 1000).toISOString(),
    partial: index === all.length - 1,
    metrics,
  }));

const answerOf = (series: MetricsPeriod[]): MetricsAnswer => ({
  scope: 'group:default/shop',
  title: 'Shop',
  from: series[0].start,
  to: series[series.length - 1].end,
  timeZone: 'UTC',
  tier: 'production',
  granularity: 'week',
  services: 2,
  percentiles: 'exact',
  ownership: 'now',
  ownershipSince: null,
  computedAt: null,
  pendingServices: 0,
  metrics: metricsOf(24, { failures: 3, lead: 2 * DAY }),
  series,
});

const answer = answerOf(
  seriesOf(
    metricsOf(),
    metricsOf(10, { failures: 2, lead: 2 * DAY }),
    metricsOf(0),
    metricsOf(8, { lead: DAY }),
    metricsOf(6, { failures: 1, open: 1, lead: 3 * DAY }),
  ),
);

const distribution = {
  values: {
    n: 4,
    percentiles: 'exact',
    bins: [
      { from: 0, to: DAY, count: 1 },
      { from: DAY, to: 3 * DAY, count: 3 },
      { from: 3 * DAY, to: null, count: 0 },
    ],
  },
} as DistributionAnswer;

describe('the charts', () => {
  const getDistribution = jest.fn<
    Promise<DistributionAnswer>,
    Parameters<DoraApi['getDistribution']>
  >();
  beforeEach(() => getDistribution.mockReset().mockResolvedValue(distribution));

  const show = async (props: ChartProps) => {
    // With it the distribution, which comes a moment later.
    await act(async () => {
      await renderInTestApp(<ChartsSection {...props} />, {
        apis: [
          [doraApiRef, { getDistribution } as Partial<DoraApi> as DoraApi],
        ],
      });
    });
  };
  const chart = (name: string) => screen.findByRole('article', { name });
  const rowsOf = (element: HTMLElement) =>
    within(element)
      .getAllByRole('row')
      .slice(1)
      .map(row => [...row.children].map(cell => cell.textContent));
  const plotOf = (element: HTMLElement) =>
    within(element).getByRole('application');
  const marks = (element: HTMLElement, name: string) =>
    element.querySelectorAll(`[data-chart-plot] [data-mark="${name}"]`);

  it('say in a table what they draw, and tell no data from zero', async () => {
    await show({ answer });
    const deployments = await chart('Deployments');
    expect(rowsOf(deployments)).toEqual([
      [expect.any(String), ...Array(5).fill('No data')],
      [expect.any(String), '10', '8', '2', '10', '1.4 per day'],
      [expect.any(String), '0', '0', '0', '0', '0 per day'],
      [expect.any(String), '8', '8', '0', '8', '1.1 per day'],
      [
        expect.stringContaining('(not complete)'),
        '6',
        '5',
        '1',
        '6',
        '6 per week',
      ],
    ]);
    expect(marks(deployments, 'good')).toHaveLength(3);
    expect(marks(deployments, 'failed')).toHaveLength(2);
    expect(marks(deployments, 'partial')).toHaveLength(1);
  });

  it('break lines off where there is no data', async () => {
    await show({ answer });
    const lead = await chart('Lead time for changes');
    const [line] = marks(lead, 'median');
    // Only the last two periods with data are neighbours.
    expect(line.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(marks(lead, 'dot')).toHaveLength(3);
    expect(rowsOf(lead).map(([, median]) => median)).toEqual([
      'No data',
      '2 days',
      'No data',
      '24 hours',
      '3 days',
    ]);
    const rate = await chart('Change fail rate');
    expect(rowsOf(rate).map(([, share]) => share)).toEqual([
      'No data',
      '20%',
      'No data',
      '0%',
      '17%',
    ]);
  });

  it('show failures that are still open', async () => {
    await show({ answer });
    const recovery = await chart('Recovery from failed deployments');
    expect(marks(recovery, 'open')).toHaveLength(1);
    expect(marks(recovery, 'median')).toHaveLength(1);
    expect(rowsOf(recovery)[4].slice(1)).toEqual([
      'No data',
      'No data',
      '0',
      '1',
    ]);
  });

  it('are read with arrow keys, and open rows with Enter', async () => {
    const onSelect = jest.fn();
    await show({ answer, onSelect });
    const deployments = await chart('Deployments');
    const plot = plotOf(deployments);
    act(() => plot.focus());
    await userEvent.keyboard('{Home}{ArrowRight}');
    const said = within(deployments).getByRole('status');
    expect(said).toHaveTextContent(
      'All deployments: 10. Without trouble: 8. Failed: 2',
    );
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledWith({
      start: answer.series[1].start,
      end: answer.series[1].end,
      metric: 'deploymentFrequency',
    });
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(said).toHaveTextContent('(not complete)');
    await userEvent.keyboard('{Escape}');
    expect(said).toBeEmptyDOMElement();
    await userEvent.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledTimes(1);
  });

  it('turn into tables whose rows can be opened', async () => {
    const onSelect = jest.fn();
    await show({ answer, onSelect });
    const rate = await chart('Change fail rate');
    await userEvent.click(within(rate).getByRole('button', { name: 'Table' }));
    expect(within(rate).queryByRole('application')).not.toBeInTheDocument();
    await userEvent.click(
      within(rate).getAllByRole('button', { name: /^Open the rows of/ })[1],
    );
    expect(onSelect).toHaveBeenCalledWith({
      start: answer.series[1].start,
      end: answer.series[1].end,
      metric: 'changeFailRate',
    });
  });

  it('mark events within the range, and name them', async () => {
    const marker = { label: 'Adopted', kind: 'adoption' as const };
    await show({
      answer,
      markers: [
        { ...marker, moment: '2026-03-12T00:00:00Z' },
        { ...marker, moment: '2020-01-01T00:00:00Z', label: 'Long ago' },
      ],
    });
    const deployments = await chart('Deployments');
    expect(marks(deployments, 'marker')).toHaveLength(1);
    expect(
      within(deployments).getByText('1: Adopted, 12 Mar 2026'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Long ago/)).not.toBeInTheDocument();
  });

  it('mark releases of the platform, also in their tables and files', async () => {
    const release = {
      deploymentId: '1',
      entity: 'component:default/portal',
      title: 'Portal',
    };
    const { start } = answer.series[1];
    const at = (hours: number) =>
      new Date(Date.parse(start) + hours * 3_600_000).toISOString();
    await show({
      answer: {
        ...answer,
        platformReleases: [
          { ...release, version: '2026.03', at: at(0) },
          { ...release, version: '2026.04', at: at(1) },
          { ...release, version: null, at: at(2) },
        ],
      },
    });
    const deployments = await chart('Deployments');
    expect(marks(deployments, 'release')).toHaveLength(1);
    expect(
      within(deployments).getByRole('columnheader', {
        name: 'Platform releases',
      }),
    ).toBeInTheDocument();
    const named = rowsOf(deployments).map(cells => cells[cells.length - 1]);
    expect(named.filter(Boolean)).toEqual([
      'Portal 2026.04, Portal and 1 more',
    ]);
    expect(named[1]).not.toBe('');
  });

  it('ask for the distribution of the same range', async () => {
    await show({ answer });
    const spread = await chart('How lead times spread');
    await within(spread).findByRole('application');
    expect(rowsOf(spread)).toEqual([
      ['0 sec to 24 hours', '1', '25%'],
      ['24 hours to 3 days', '3', '75%'],
      ['3 days or more', '0', '0%'],
    ]);
    expect(marks(spread, 'bin')).toHaveLength(2);
    expect(marks(spread, 'median')).toHaveLength(1);
    expect(getDistribution).toHaveBeenCalledTimes(1);
    expect(getDistribution.mock.calls[0][0]).toEqual({
      metric: 'changeLeadTime',
      scope: 'group:default/shop',
      from: answer.from,
      to: answer.to,
      tier: 'production',
      ownership: 'now',
    });
  });

  it('offer another try when the distribution fails', async () => {
    getDistribution.mockRejectedValueOnce(new Error('Cannot be reached'));
    await show({ answer });
    expect(await screen.findByText('Cannot be reached')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await within(await chart('How lead times spread')).findByRole(
      'application',
    );
  });

  it('show stages that are known, and say which are not', async () => {
    await show({ answer });
    const stages = await chart('Where the time goes');
    expect(rowsOf(stages)).toEqual([
      ['Coding', 'No data', 'No data', 'No data', '0'],
      ['Review', '60 min', '2 hours', '3 hours', '5'],
      ['Waiting', 'No data', 'No data', 'No data', '0'],
      ['Deploy', 'No data', 'No data', 'No data', '0'],
    ]);
    expect(marks(stages, 'median')).toHaveLength(1);
  });

  it('say what is missing without data, and draw nothing', async () => {
    getDistribution.mockResolvedValue({
      values: { n: 0, percentiles: 'exact', bins: [] },
    } as unknown as DistributionAnswer);
    await show({ answer: answerOf(seriesOf(metricsOf(), metricsOf())) });
    const deployments = await chart('Deployments');
    expect(
      within(deployments).getByText('No data for this scope and period'),
    ).toBeInTheDocument();
    expect(within(deployments).queryByRole('button')).not.toBeInTheDocument();
    expect(deployments.querySelector('[data-chart-plot]')).toBeNull();
  });

  it('wait for the first answer, and ask nothing meanwhile', async () => {
    await show({ loading: true });
    expect(
      within(await chart('Deployments')).getByText('Loading'),
    ).toBeInTheDocument();
    expect(getDistribution).not.toHaveBeenCalled();
  });

  it('make a picture that explains itself', async () => {
    await show({ answer });
    const { picture } = composePicture({
      element: await chart('Deployments'),
      title: 'Deployments',
      description: 'How often',
    });
    expect(picture.textContent).toContain('Deployments');
    expect(picture.textContent).toContain('How often');
    expect(picture.textContent).toContain('Without trouble');
    expect(picture.querySelectorAll('[data-mark="good"]')).toHaveLength(3);
    expect(picture.querySelector('[class]')).toBeNull();
  });
});
