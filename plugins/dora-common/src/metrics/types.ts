import type { PlatformDate, PlatformRelease } from './adoption';

/** The five metrics, by their names in the API. */
export type DoraMetricId =
  | 'deploymentFrequency'
  | 'changeLeadTime'
  | 'changeFailRate'
  | 'failedDeploymentRecoveryTime'
  | 'deploymentReworkRate';

export type EnvironmentTier =
  | 'production'
  | 'staging'
  | 'testing'
  | 'development'
  | 'other';

export type Granularity = 'day' | 'week' | 'month' | 'none';

/** How the services of a scope are chosen: by the owners of today, or by those at the time. */
export type OwnershipView = 'now' | 'then';

/** Null means that there is no data, which is not zero. Times are seconds. */
export interface Percentiles {
  n: number;
  p50: number | null;
  p75: number | null;
  p90: number | null;
}

export interface DeploymentFrequency {
  /** Successful deployments. */
  deployments: number;
  /** Per day of the period, over all services together. */
  perDay: number | null;
  /** Days on which a service deployed, per week and service, over whole weeks. */
  deploymentDaysPerWeek: number | null;
  /** Median hours between two deployments of one service environment. */
  hoursBetween: number | null;
}

export interface ChangeLeadTime extends Percentiles {
  p95: number | null;
  /** Changes without a lead time, by reason. */
  excluded: {
    /** Time of the commit not known. */
    unknown: number;
    /** Committed after it was deployed: a clock is wrong. */
    negative: number;
    /** Brought by the first deployment of a service, which has no predecessor. */
    baseline: number;
  };
  /** False when at least one change was attributed by order of pushes instead of ancestry. */
  exact: boolean;
  stages: {
    /** First commit to pull request. */
    coding: Percentiles;
    /** Pull request to its first review. */
    review: Percentiles;
    /** First review, or else opening, to merge. */
    waiting: Percentiles;
    /** Merge to production. */
    deploy: Percentiles;
  };
}

export interface ChangeFailRate {
  /** 0 to 1. */
  value: number | null;
  /** Successful deployments that needed intervention, and failed ones. */
  failures: number;
  /** Successful and failed deployments. */
  deployments: number;
  /** Attempts that were given up before they reached the environment; in neither figure. */
  aborted: number;
}

export interface FailedDeploymentRecoveryTime {
  n: number;
  p50: number | null;
  p90: number | null;
  /** Failures of the period that are not recovered from yet. */
  open: number;
}

export interface DeploymentReworkRate {
  /** 0 to 1. */
  value: number | null;
  /** Successful deployments that were not planned. */
  rework: number;
  /** Successful deployments. */
  deployments: number;
}

export interface DoraMetrics {
  deploymentFrequency: DeploymentFrequency;
  changeLeadTime: ChangeLeadTime;
  changeFailRate: ChangeFailRate;
  failedDeploymentRecoveryTime: FailedDeploymentRecoveryTime;
  deploymentReworkRate: DeploymentReworkRate;
}

export interface MetricsPeriod {
  /** UTC moments; `start` inclusive, `end` exclusive. */
  start: string;
  end: string;
  /** The period is cut by the range that was asked for, or not over yet. */
  partial: boolean;
  metrics: DoraMetrics;
}

export interface MetricChange {
  /** Null when one of the two has no data. */
  absolute: number | null;
  /** New divided by old; null as well when the old one is zero. */
  ratio: number | null;
}

export interface MetricsComparison {
  from: string;
  to: string;
  metrics: DoraMetrics;
  change: Record<DoraMetricId, MetricChange>;
}

/** Answer of `GET /metrics`. */
export interface MetricsAnswer {
  /** Entity ref; null for the whole organisation. */
  scope: string | null;
  /** Title of the scope in the catalog. */
  title: string;
  from: string;
  to: string;
  timeZone: string;
  tier: EnvironmentTier;
  granularity: Granularity;
  /** Services of the scope, with or without data. */
  services: number;
  /** How exact percentiles are: computed on all values, or within half a per cent. */
  percentiles: 'exact' | 'within 0.5 %';
  ownership: OwnershipView;
  /** Since when ownership is known; earlier times use the earliest known owner. */
  ownershipSince: string | null;
  /** Figures include all that was received up to here; null while nothing was received. */
  computedAt: string | null;
  /** Services whose newest events are not in the figures yet. */
  pendingServices: number;
  metrics: DoraMetrics;
  series: MetricsPeriod[];
  comparison?: MetricsComparison;
  /** When the scope, or else its parts, came to the platform; oldest first. */
  platformDates?: PlatformDate[];
  /** Releases of the platform in the range, oldest first; the newest 500. */
  platformReleases?: PlatformRelease[];
}
