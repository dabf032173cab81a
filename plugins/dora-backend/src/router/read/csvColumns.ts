import {
  REPORT_KINDS,
  type AdoptionTeamRow,
  type ChangeRow,
  type CoverageRow,
  type DeploymentRow,
  type DistributionAnswer,
  type DoraMetricId,
  type IncidentRow,
  type ServiceRow,
} from '@boardwalk/plugin-dora-common';
import type { CsvCell, CsvColumns } from './csv';

/** Columns that are called and filled as a field of the row. */
const fields = <T extends object>(
  ...names: Array<keyof T & string>
): CsvColumns<T> =>
  names.map(name => [name, row => row[name] as CsvCell] as const);

export const serviceColumns: CsvColumns<ServiceRow> = [
  ...fields<ServiceRow>('service', 'title', 'resolved'),
  ['deployments', row => row.metrics.deploymentFrequency.deployments],
  ['deploymentsPerDay', row => row.metrics.deploymentFrequency.perDay],
  [
    'deploymentDaysPerWeek',
    row => row.metrics.deploymentFrequency.deploymentDaysPerWeek,
  ],
  ['leadTimeChanges', row => row.metrics.changeLeadTime.n],
  ['leadTimeP50Seconds', row => row.metrics.changeLeadTime.p50],
  ['leadTimeP90Seconds', row => row.metrics.changeLeadTime.p90],
  ['changeFailRate', row => row.metrics.changeFailRate.value],
  ['failures', row => row.metrics.changeFailRate.failures],
  ['recoveries', row => row.metrics.failedDeploymentRecoveryTime.n],
  ['recoveryP50Seconds', row => row.metrics.failedDeploymentRecoveryTime.p50],
  ['openFailures', row => row.metrics.failedDeploymentRecoveryTime.open],
  ['deploymentReworkRate', row => row.metrics.deploymentReworkRate.value],
  ['rework', row => row.metrics.deploymentReworkRate.rework],
];

export const deploymentColumns = fields<DeploymentRow>(
  'id',
  'service',
  'serviceTitle',
  'source',
  'externalId',
  'attempt',
  'environment',
  'tier',
  'status',
  'kind',
  'startedAt',
  'finishedAt',
  'revision',
  'repository',
  'artifact',
  'url',
  'pending',
  'failed',
  'failureMethod',
  'recoveredAt',
  'recoveredBy',
  'recoverySeconds',
  'rework',
  'reworkReason',
  'baseline',
  'changes',
  'leadTimeP50',
);

export const changeColumns: CsvColumns<ChangeRow> = [
  ...fields<ChangeRow>(
    'id',
    'deploymentId',
    'service',
    'environment',
    'repository',
    'committedAt',
    'authoredAt',
    'deployedAt',
    'leadSeconds',
    'start',
    'excluded',
    'exact',
  ),
  ['codingSeconds', row => row.stages.coding],
  ['reviewSeconds', row => row.stages.review],
  ['waitingSeconds', row => row.stages.waiting],
  ['deploySeconds', row => row.stages.deploy],
  ['pullRequest', row => row.pullRequest?.number],
  ['pullRequestUrl', row => row.pullRequest?.url],
];

export const incidentColumns: CsvColumns<IncidentRow> = [
  ...fields<IncidentRow>(
    'id',
    'service',
    'source',
    'externalId',
    'environment',
    'title',
    'severity',
    'detectedAt',
    'resolvedAt',
    'url',
  ),
  ['deployments', row => row.deployments.map(({ id }) => id).join(' ')],
];

export const coverageColumns: CsvColumns<CoverageRow> = [
  ...fields<CoverageRow>('service', 'title', 'resolved'),
  ['names', row => row.names.join(' ')],
  ['lastEventAt', row => row.lastEventAt],
  ['sends', row => REPORT_KINDS.filter(kind => row.sends[kind]).join(' ')],
  [
    'reports',
    row =>
      row.reports
        .map(({ type, source, count }) => `${type} by ${source}: ${count}`)
        .join('; '),
  ],
  ['missing', row => row.missing.map(({ what }) => what).join(' ')],
  ['changes', row => row.dataQuality.changes],
  ['excludedUnknown', row => row.dataQuality.excluded.unknown],
  ['excludedNegative', row => row.dataQuality.excluded.negative],
  ['excludedBaseline', row => row.dataQuality.excluded.baseline],
  ['inexact', row => row.dataQuality.inexact],
  ['unknownEnvironment', row => row.dataQuality.unknownEnvironment],
];

export const distributionColumns = fields<
  DistributionAnswer['services'][number]
>('service', 'title', 'value');

const METRIC_COLUMNS = {
  deploymentFrequency: ['deploymentsPerDay', 'deployments'],
  changeLeadTime: ['leadTimeP50Seconds', 'leadTimeChanges'],
  changeFailRate: ['changeFailRate', 'failRateDeployments'],
  failedDeploymentRecoveryTime: ['recoveryP50Seconds', 'recoveries'],
  deploymentReworkRate: ['deploymentReworkRate', 'reworkDeployments'],
} as const satisfies Record<DoraMetricId, readonly [string, string]>;

export const adoptionTeamColumns: CsvColumns<AdoptionTeamRow> = [
  ...fields<AdoptionTeamRow>(
    'team',
    'title',
    'platformSince',
    'cohort',
    'services',
  ),
  ...(Object.keys(METRIC_COLUMNS) as DoraMetricId[]).flatMap(metric =>
    (['before', 'after'] as const).flatMap(side => {
      const [value, n] = METRIC_COLUMNS[metric];
      return [
        [
          `${value}_${side}`,
          (row: AdoptionTeamRow) => row.metrics?.[metric][side].value,
        ] as const,
        [
          `${n}_${side}`,
          (row: AdoptionTeamRow) => row.metrics?.[metric][side].n,
        ] as const,
      ];
    }),
  ),
];
