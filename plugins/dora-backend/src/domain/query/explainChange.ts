import type {
  DeploymentRow,
  DoraMetricId,
  MetricsAnswer,
  ServiceRow,
} from '@boardwalk/plugin-dora-common';
import { headlineOf } from '@boardwalk/plugin-dora-common';

const hours = (seconds: number) => `${(seconds / 3600).toFixed(1)} h`;

export interface ChangedService {
  service: string;
  before: number | null;
  now: number | null;
}

export interface ChangeExplanation {
  before: number | null;
  now: number | null;
  absolute: number | null;
  ratio: number | null;
  /** What stands behind the change, in words, most important first. */
  reasons: string[];
  /** Services whose figure moved most, in the direction of the change first. */
  services: ChangedService[];
}

const LISTED = 5;

/**
 * Says what stands behind the change of a metric between two ranges: the parts
 * it is made of, and the services that moved. It tells what, never who.
 */
export function explainChange(options: {
  metric: DoraMetricId;
  answer: MetricsAnswer;
  servicesBefore: ServiceRow[];
  servicesNow: ServiceRow[];
  failures: DeploymentRow[];
}): ChangeExplanation {
  const { metric, answer, failures } = options;
  const { comparison, metrics } = answer;
  if (!comparison) throw new Error('There is nothing to compare with');
  const before = headlineOf(comparison.metrics, metric);
  const now = headlineOf(metrics, metric);
  const { absolute, ratio } = comparison.change[metric];
  const services = movedServices(options, Math.sign(absolute ?? 0));
  return {
    before,
    now,
    absolute,
    ratio,
    reasons: [
      ...(before === null ? ['The earlier range has no data.'] : []),
      ...(now === null ? ['The range has no data.'] : []),
      ...partsOf(metric, answer),
      ...(metric === 'changeFailRate' ||
      metric === 'failedDeploymentRecoveryTime'
        ? failuresByMethod(failures)
        : []),
    ],
    services: services.slice(0, LISTED),
  };
}

function movedServices(
  { metric, servicesBefore, servicesNow }: Parameters<typeof explainChange>[0],
  direction: number,
): ChangedService[] {
  const earlier = new Map(servicesBefore.map(row => [row.service, row]));
  const move = ({ before, now }: ChangedService) =>
    ((now ?? 0) - (before ?? 0)) * (direction || 1);
  return servicesNow
    .map(row => {
      const old = earlier.get(row.service);
      return {
        service: row.service,
        before: old ? headlineOf(old.metrics, metric) : null,
        now: headlineOf(row.metrics, metric),
      };
    })
    .filter(({ before, now }) => before !== now)
    .sort((a, b) => move(b) - move(a));
}

function partsOf(
  metric: DoraMetricId,
  { metrics, comparison }: MetricsAnswer,
): string[] {
  const earlier = comparison!.metrics;
  const counts = (name: string, before: number, now: number) =>
    `${name}: ${now}, before ${before}.`;
  switch (metric) {
    case 'deploymentFrequency':
      return [
        counts(
          'Successful deployments',
          earlier.deploymentFrequency.deployments,
          metrics.deploymentFrequency.deployments,
        ),
      ];
    case 'changeLeadTime':
      return [
        counts('Changes', earlier.changeLeadTime.n, metrics.changeLeadTime.n),
        ...stagesThatMoved(earlier.changeLeadTime, metrics.changeLeadTime),
      ];
    case 'changeFailRate':
      return [
        counts(
          'Failures',
          earlier.changeFailRate.failures,
          metrics.changeFailRate.failures,
        ),
        counts(
          'Deployments that succeeded or failed',
          earlier.changeFailRate.deployments,
          metrics.changeFailRate.deployments,
        ),
      ];
    case 'failedDeploymentRecoveryTime':
      return [
        counts(
          'Recoveries',
          earlier.failedDeploymentRecoveryTime.n,
          metrics.failedDeploymentRecoveryTime.n,
        ),
        counts(
          'Failures that are still open',
          earlier.failedDeploymentRecoveryTime.open,
          metrics.failedDeploymentRecoveryTime.open,
        ),
      ];
    default:
      return [
        counts(
          'Deployments that were not planned',
          earlier.deploymentReworkRate.rework,
          metrics.deploymentReworkRate.rework,
        ),
        counts(
          'Successful deployments',
          earlier.deploymentReworkRate.deployments,
          metrics.deploymentReworkRate.deployments,
        ),
      ];
  }
}

type LeadTime = MetricsAnswer['metrics']['changeLeadTime'];

/** Medians do not add up, so a stage is named by how its own moved. */
function stagesThatMoved(before: LeadTime, now: LeadTime): string[] {
  return (['coding', 'review', 'waiting', 'deploy'] as const)
    .flatMap(stage => {
      const old = before.stages[stage].p50;
      const current = now.stages[stage].p50;
      return old === null || current === null
        ? []
        : [{ stage, old, current, move: Math.abs(current - old) }];
    })
    .filter(({ move }) => move > 0)
    .sort((a, b) => b.move - a.move)
    .map(
      ({ stage, old, current }) =>
        `Median of the stage ${stage}: ${hours(current)}, before ${hours(
          old,
        )}.`,
    );
}

function failuresByMethod(failures: DeploymentRow[]): string[] {
  const byMethod = new Map<string, number>();
  for (const { failureMethod } of failures)
    if (failureMethod)
      byMethod.set(failureMethod, (byMethod.get(failureMethod) ?? 0) + 1);
  return [...byMethod]
    .sort(([, a], [, b]) => b - a)
    .map(([method, count]) => `Failures known by ${method}: ${count}.`);
}
