import type { DeploymentKind, DeploymentStatus } from '../events/types';
import type {
  ChangeLeadTime,
  DoraMetricId,
  DoraMetrics,
  EnvironmentTier,
} from './types';

/** A page of a list. */
export interface DoraPage<T> {
  items: T[];
  pageInfo: {
    /** Give it as `cursor` to get the next page; absent on the last one. */
    nextCursor?: string;
  };
}

/** What reports about a service are there at all, whatever the range. */
export interface ServiceCoverage {
  deployments: boolean;
  changes: boolean;
  incidents: boolean;
}

/** The metrics of one service in a list; the stages of its lead time are in `GET /metrics`. */
export type ServiceMetrics = Omit<DoraMetrics, 'changeLeadTime'> & {
  changeLeadTime: Omit<ChangeLeadTime, 'stages'>;
};

/** A row of `GET /services`. */
export interface ServiceRow {
  /** Entity ref, or the name as sent while no entity has it. */
  service: string;
  /** Its title in the catalog; `service` while no entity has it. */
  title: string;
  /** Whether the catalog has an entity for it. */
  resolved: boolean;
  metrics: ServiceMetrics;
  coverage: ServiceCoverage;
  /** Successful deployments by week of the range; null before the first one ever. */
  trend: Array<number | null>;
}

/** Answer of `GET /services`. */
export interface ServicesAnswer extends DoraPage<ServiceRow> {
  from: string;
  to: string;
  timeZone: string;
  tier: EnvironmentTier;
  /** Services that match, on all pages together. */
  totalItems: number;
  /** Components of the scope that are never deployed and were never reported. */
  leftOut: number;
  /** UTC moments at which the weeks of `trend` start. */
  trendWeeks: string[];
}

/** How it is known that a deployment needed intervention. */
export type FailureMethodName =
  | 'override'
  | 'status'
  | 'explicit'
  | 'rollback'
  | 'incident-window';

/** A row of `GET /deployments`. Moments are ISO 8601, UTC. */
export interface DeploymentRow {
  /** Id in this API. */
  id: string;
  service: string;
  /** Title of the service in the catalog; `service` while no entity has it. */
  serviceTitle: string;
  source: string;
  /** Id at the source. */
  externalId: string;
  attempt: number;
  environment: string;
  tier: EnvironmentTier;
  status: DeploymentStatus;
  kind: DeploymentKind;
  startedAt: string | null;
  finishedAt: string;
  revision: string | null;
  /** Where a browser shows the revision as a commit; null when that is not known. */
  revisionUrl: string | null;
  repository: string | null;
  artifact: string | null;
  url: string | null;
  /** True until its service is computed anew; what follows from it is then not known. */
  pending: boolean;
  /** Needed intervention, or failed; null while pending. */
  failed: boolean | null;
  failureMethod: FailureMethodName | null;
  recoveredAt: string | null;
  recoveredBy: 'incident' | 'deployment' | null;
  /** Seconds from its finish to the recovery. */
  recoverySeconds: number | null;
  rework: boolean | null;
  reworkReason: 'reported' | 'rollback' | 'recovery' | 'incident-link' | null;
  /** First success of the service in its environment. */
  baseline: boolean | null;
  /** Changes whose lead time counts here. */
  changes: number;
  /** Median lead time of those changes, in seconds. */
  leadTimeP50: number | null;
}

/** Why a change has no lead time at a deployment. */
export type ChangeExclusionName =
  | 'delivered-before'
  | 'unknown'
  | 'negative'
  | 'baseline';

/** A row of `GET /changes`: a change at a deployment that brought it. */
export interface ChangeRow {
  /** Commit id, as sent. */
  id: string;
  /** Where a browser shows it; null when that is not known. */
  url: string | null;
  /** Id of the deployment in this API. */
  deploymentId: string;
  service: string;
  environment: string;
  repository: string | null;
  committedAt: string | null;
  authoredAt: string | null;
  deployedAt: string;
  /** Null when it does not count. */
  leadSeconds: number | null;
  /** From which moment the lead time counts; null when it does not. */
  start: 'committed' | 'authored' | 'first-commit' | null;
  excluded: ChangeExclusionName | null;
  /** False when attributed by the order of pushes. */
  exact: boolean;
  /** Seconds of each stage; null when it is not known. */
  stages: {
    coding: number | null;
    review: number | null;
    waiting: number | null;
    deploy: number | null;
  };
  pullRequest: {
    number: number;
    url: string | null;
  } | null;
}

/** A row of `GET /incidents`. */
export interface IncidentRow {
  /** Id in this API. */
  id: string;
  service: string;
  source: string;
  externalId: string;
  /** Null when it is not tied to one. */
  environment: string | null;
  title: string | null;
  severity: string | null;
  detectedAt: string;
  /** Null while it is open. */
  resolvedAt: string | null;
  url: string | null;
  /** Deployments that it counts against, by id in this API, with how that is known. */
  deployments: Array<{ id: string; method: FailureMethodName | null }>;
}

/** A correction by a person. */
export interface CorrectionRow {
  id: string;
  kind: 'verdict' | 'cause';
  /** For a verdict. */
  failed: boolean | null;
  reason: string;
  createdBy: string;
  createdAt: string;
}

/** Answer of `GET /deployments/:id`. */
export interface DeploymentAnswer {
  deployment: DeploymentRow;
  /** In words, why it counts as failed or not. */
  explanation: string;
  /** Incidents tied to it, oldest first. */
  incidents: IncidentRow[];
  /** Deployment that took it back. */
  rolledBackBy: DeploymentRow | null;
  /** Deployment that it says it takes back, if that is known. */
  rollbackOf: DeploymentRow | null;
  /** The success before it in the same environment of the service. */
  previous: DeploymentRow | null;
  /** Corrections about it that hold, newest first. */
  corrections: CorrectionRow[];
  /** In the order of the sender; at most 1,000. */
  changes: ChangeRow[];
  /** How many changes it has in all. */
  totalChanges: number;
}

/** Answer of `GET /distribution`. */
export interface DistributionAnswer {
  scope: string | null;
  metric: DoraMetricId;
  from: string;
  to: string;
  timeZone: string;
  tier: EnvironmentTier;
  /** The headline figure of each service with data, ascending. */
  services: Array<{ service: string; title: string; value: number }>;
  /** Services of the scope without data. */
  servicesWithoutData: number;
  /** Over the services' figures; null without any. */
  quantiles: Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', number | null>;
  /** Single values behind lead time and recovery time; absent for the others. */
  values?: {
    n: number;
    percentiles: 'exact' | 'within 0.5 %';
    /** `from` inclusive, `to` exclusive, in seconds; the last has no end. */
    bins: Array<{ from: number; to: number | null; count: number }>;
  };
}

/** One kind of report about a service from one source. */
export interface ReportedEvents {
  type: 'deployment' | 'change' | 'incident' | 'pipeline';
  source: string;
  count: number;
  /** When it happened, not when it was received. */
  first: string;
  last: string;
}

/** Kinds of reports that a service can send. */
export const REPORT_KINDS = [
  'deployments',
  'changes',
  'incidents',
  'pipelines',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What is known about how well a service is covered. */
export interface CoverageRow {
  service: string;
  /** Its title in the catalog; `service` while no entity has it. */
  title: string;
  resolved: boolean;
  /** Names under which it is reported. */
  names: string[];
  reports: ReportedEvents[];
  /**
   * What is known of it at all, whatever the range. Changes count also when
   * deployments name them, or they are those of its repository.
   */
  sends: Record<ReportKind, boolean>;
  /** Newest of all reports. */
  lastEventAt: string | null;
  /** In words, what is missing and what to do about it. */
  missing: Array<{ what: string; nextStep: string }>;
  /** Of the range, production. */
  dataQuality: {
    changes: number;
    excluded: ChangeLeadTime['excluded'];
    /** Lead times attributed by the order of pushes. */
    inexact: number;
    /** Deployments, at any time, to environments that belong to no tier. */
    unknownEnvironment: number;
  };
}

/** Answer of `GET /coverage`. */
export interface CoverageAnswer extends DoraPage<CoverageRow> {
  from: string;
  to: string;
  timeZone: string;
  totalItems: number;
  /** Components of the scope that are never deployed and were never reported. */
  leftOut: number;
  /** Over all services of the scope, whatever the filters. */
  totals: { services: number } & Record<ReportKind, number>;
  /** Environments that were reported, and the tier that their name has. */
  environments: Array<{ name: string; tier: EnvironmentTier }>;
  /** Names under which events came that mean no entity; with the whole organisation only. */
  unresolved: Array<{
    name: string;
    firstSeenAt: string;
    /** In words, why it is not resolved, and the next step. */
    hint: string;
    /** Entities that it could mean equally well. */
    candidates: string[];
  }>;
}

/** Something that metrics can be asked for. */
export interface DoraScope {
  /** Entity ref; null for the whole organisation. */
  ref: string | null;
  title: string;
  kind:
    | 'organisation'
    | 'domain'
    | 'system'
    | 'group'
    | 'user'
    | 'component'
    | 'unresolved';
  /** Ref of the nearest scope of the same kind above it. */
  parent: string | null;
  /** Services of it; components that are never deployed and were never reported are none. */
  services: number;
  /** Whether the caller owns it. */
  mine: boolean;
}

/** Answer of `GET /scopes`. */
export interface ScopesAnswer {
  items: DoraScope[];
}

/** Answer of `GET /definitions`. */
export interface DefinitionsAnswer {
  /** The published definition of each metric, in words. */
  metrics: Record<
    DoraMetricId,
    { title: string; definition: string; unit: string; headline: string }
  >;
  /** What was chosen where DORA leaves it open. */
  settings: {
    timeZone: string;
    leadTimeStart: 'committed' | 'authored' | 'first-commit';
    /** Seconds; 0 takes explicit links only. */
    incidentWindow: number;
    /** Seconds between alerts of one name up to which they are one incident. */
    alertGap: number;
  };
  /** Rules that hold for all figures. */
  rules: string[];
}
