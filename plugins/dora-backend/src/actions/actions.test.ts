import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import type { DoraMetrics, MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type {
  DoraMetricsService,
  MetricsQuery,
  ReadOptions,
  ServicesQuery,
} from '../service/read/types';
import { createExplainDoraChangeAction } from './createExplainDoraChangeAction';
import { createGetTeamDoraMetricsAction } from './createGetTeamDoraMetricsAction';

const none = { n: 0, p50: null, p75: null, p90: null };
const metricsWith = (failures: number, review: number): DoraMetrics => ({
  deploymentFrequency: {
    deployments: 10,
    perDay: 1,
    deploymentDaysPerWeek: 5,
    hoursBetween: 24,
  },
  changeLeadTime: {
    n: 4,
    p50: 7_200 + review,
    p75: null,
    p90: null,
    p95: null,
    excluded: { unknown: 0, negative: 0, baseline: 0 },
    exact: true,
    stages: {
      coding: none,
      review: { ...none, n: 4, p50: review },
      waiting: { ...none, n: 4, p50: 60 },
      deploy: { ...none, n: 4, p50: 60 },
    },
  },
  changeFailRate: {
    value: failures / 10,
    failures,
    deployments: 10,
    aborted: 0,
  },
  failedDeploymentRecoveryTime: { n: 0, p50: null, p90: null, open: failures },
  deploymentReworkRate: { value: 0, rework: 0, deployments: 10 },
});

const answerOf = (scope: string | null): MetricsAnswer => ({
  scope,
  title: scope ?? 'Organisation',
  from: '2026-02-01T00:00:00.000Z',
  to: '2026-03-01T00:00:00.000Z',
  timeZone: 'UTC',
  tier: 'production',
  granularity: 'none',
  services: 2,
  percentiles: 'exact',
  ownership: 'now',
  ownershipSince: null,
  computedAt: null,
  pendingServices: 0,
  metrics: metricsWith(3, 7_200),
  series: [],
  comparison: {
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-02-01T00:00:00.000Z',
    metrics: metricsWith(1, 3_600),
    change: {
      deploymentFrequency: { absolute: 0, ratio: 1 },
      changeLeadTime: { absolute: 3_600, ratio: 4 / 3 },
      changeFailRate: { absolute: 0.2, ratio: 3 },
      failedDeploymentRecoveryTime: { absolute: null, ratio: null },
      deploymentReworkRate: { absolute: 0, ratio: null },
    },
  },
});

const serviceRow = (service: string, failures: number) => ({
  service,
  resolved: true,
  metrics: metricsWith(failures, 0),
  coverage: { deployments: true, changes: true, incidents: true },
  trend: [],
});

describe('actions', () => {
  const getMetrics = jest.fn(
    async ({ scope }: MetricsQuery, _options: ReadOptions) =>
      answerOf(scope ?? null),
  );
  const metrics = {
    getMetrics,
    listServices: async ({ from }: ServicesQuery) => ({
      pageInfo: {},
      items: from?.startsWith('2026-02')
        ? [serviceRow('steady', 1), serviceRow('worse', 4)]
        : [serviceRow('steady', 1), serviceRow('worse', 0)],
    }),
    listDeployments: async () => ({ items: [], pageInfo: {} }),
  };
  const registry = actionsRegistryServiceMock();
  const userInfo = mockServices.userInfo({
    ownershipEntityRefs: ['user:default/mock', 'group:default/web'],
  });
  const options = {
    actionsRegistry: registry,
    metrics: metrics as unknown as DoraMetricsService,
    userInfo,
  };
  createGetTeamDoraMetricsAction(options);
  createExplainDoraChangeAction(options);

  it('answers for the teams of the user', async () => {
    const { output } = await registry.invoke({
      id: 'test:get-team-dora-metrics',
      input: {},
      credentials: mockCredentials.user(),
    });
    expect(output).toMatchObject({ teams: [{ scope: 'group:default/web' }] });
  });

  it('asks a caller without teams for a scope', async () => {
    await expect(
      registry.invoke({
        id: 'test:get-team-dora-metrics',
        input: {},
        credentials: mockCredentials.service(),
      }),
    ).rejects.toThrow('scope is needed');
  });

  it('reads as the caller', async () => {
    const credentials = mockCredentials.user('user:default/ann');
    await registry.invoke({
      id: 'test:get-team-dora-metrics',
      input: { scope: 'system:default/shop' },
      credentials,
    });
    expect(getMetrics).toHaveBeenLastCalledWith(
      expect.objectContaining({ scope: 'system:default/shop' }),
      { credentials },
    );
  });

  it('tells what stands behind a change', async () => {
    const { output } = await registry.invoke({
      id: 'test:explain-dora-change',
      input: { metric: 'changeFailRate' },
      credentials: mockCredentials.user(),
    });
    expect(output).toMatchObject({
      before: 0.1,
      now: 0.3,
      ratio: 3,
      reasons: [
        'Failures: 3, before 1.',
        'Deployments that succeeded or failed: 10, before 10.',
      ],
      services: [{ service: 'worse', before: 0, now: 0.4 }],
    });
  });

  it('names the stages of lead time that moved', async () => {
    const { output } = await registry.invoke({
      id: 'test:explain-dora-change',
      input: { metric: 'changeLeadTime' },
      credentials: mockCredentials.user(),
    });
    expect(output).toMatchObject({
      reasons: [
        'Changes: 4, before 4.',
        'Median of the stage review: 2.0 h, before 1.0 h.',
      ],
    });
  });
});
