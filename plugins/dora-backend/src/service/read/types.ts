import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AdoptionAnswer,
  AdoptionTeamsAnswer,
  ChangeRow,
  CoverageAnswer,
  DefinitionsAnswer,
  DeploymentAnswer,
  DeploymentRow,
  DeploymentStatus,
  DistributionAnswer,
  DoraMetricId,
  DoraPage,
  EnvironmentTier,
  Granularity,
  IncidentRow,
  MetricsAnswer,
  OwnershipView,
  ReportKind,
  ScopesAnswer,
  ServicesAnswer,
} from '@boardwalk/plugin-dora-common';

export interface ReadOptions {
  credentials: BackstageCredentials;
}

/** A scope and a range, as the caller wrote them. */
export interface RangeQuery {
  /** Entity ref or name of a service; undefined for the organisation. */
  scope?: string;
  from?: string;
  to?: string;
  ownership: OwnershipView;
  /** Only this service of the scope. */
  service?: string;
}

export interface MetricsQuery extends RangeQuery {
  tier: EnvironmentTier;
  granularity: Granularity;
  compare?: string;
}

export interface PageQuery {
  cursor?: string;
  limit: number;
}

export const SERVICE_SORTS = [
  'service',
  'deployments',
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
] as const;

export interface ServicesQuery extends RangeQuery, PageQuery {
  tier: EnvironmentTier;
  sort: (typeof SERVICE_SORTS)[number];
  order: 'asc' | 'desc';
  /** Text that the ref or the title of a service has. */
  query?: string;
  /** Also components that are never deployed and were never reported. */
  neverDeployed?: boolean;
  /** Only services with, or without, a deployment in the range. */
  active?: boolean;
}

export interface DeploymentsQuery extends RangeQuery, PageQuery {
  tier?: EnvironmentTier;
  environment?: string;
  status?: DeploymentStatus;
  failed?: boolean;
  rework?: boolean;
}

export interface ChangesQuery extends RangeQuery, PageQuery {
  tier?: EnvironmentTier;
  environment?: string;
}

export interface IncidentsQuery extends RangeQuery, PageQuery {
  environment?: string;
  open?: boolean;
}

export interface DistributionQuery extends RangeQuery {
  tier: EnvironmentTier;
  metric: DoraMetricId;
}

export interface CoverageQuery extends RangeQuery, PageQuery {
  query?: string;
  neverDeployed?: boolean;
  /** Only services that send no such reports. */
  lacks?: ReportKind;
}

/** Which teams are to be compared around which date. */
export interface AdoptionTeamsQuery {
  scope?: string;
  /** `2026-01-12`; undefined for that of the catalog. */
  date?: string;
  /** Days on each side. */
  before?: number;
  after?: number;
  /** Days from the date on that count for neither side. */
  gap: number;
  tier: EnvironmentTier;
}

export interface AdoptionQuery extends AdoptionTeamsQuery {
  ownership: OwnershipView;
}

/** Answers questions about figures, and about the rows behind them. */
export interface DoraMetricsService {
  getMetrics(query: MetricsQuery, options: ReadOptions): Promise<MetricsAnswer>;
  listServices(
    query: ServicesQuery,
    options: ReadOptions,
  ): Promise<ServicesAnswer>;
  listDeployments(
    query: DeploymentsQuery,
    options: ReadOptions,
  ): Promise<DoraPage<DeploymentRow>>;
  getDeployment(id: string, options: ReadOptions): Promise<DeploymentAnswer>;
  listChanges(
    query: ChangesQuery,
    options: ReadOptions,
  ): Promise<DoraPage<ChangeRow>>;
  listIncidents(
    query: IncidentsQuery,
    options: ReadOptions,
  ): Promise<DoraPage<IncidentRow>>;
  getDistribution(
    query: DistributionQuery,
    options: ReadOptions,
  ): Promise<DistributionAnswer>;
  getCoverage(
    query: CoverageQuery,
    options: ReadOptions,
  ): Promise<CoverageAnswer>;
  getAdoption(
    query: AdoptionQuery,
    options: ReadOptions,
  ): Promise<AdoptionAnswer>;
  listAdoptionTeams(
    query: AdoptionTeamsQuery,
    options: ReadOptions,
  ): Promise<AdoptionTeamsAnswer>;
  searchScopes(
    query: { query: string; limit: number },
    options: ReadOptions,
  ): Promise<ScopesAnswer>;
  getDefinitions(options: ReadOptions): Promise<DefinitionsAnswer>;
}
