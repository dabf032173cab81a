import type {
  AdoptionAnswer,
  AdoptionTeamsAnswer,
  ChangeRow,
  CoverageAnswer,
  DefinitionsAnswer,
  DeliveriesAnswer,
  DeliveryAnswer,
  DeliveryState,
  DeploymentAnswer,
  DeploymentRow,
  DeploymentStatus,
  DistributionAnswer,
  DoraEventInput,
  DoraMetricId,
  DoraPage,
  EnvironmentTier,
  Granularity,
  IncidentRow,
  IngestResult,
  MetricsAnswer,
  OwnershipView,
  ReportKind,
  ScopesAnswer,
  ServicesAnswer,
  SourcesAnswer,
  SourceTestAnswer,
  BackfillRequest,
  ReconciliationAnswer,
  RefusedMessagesAnswer,
  SinksAnswer,
  ReconciliationSteered,
} from '@boardwalk/plugin-dora-common';
import { createApiRef } from '@backstage/frontend-plugin-api';
import type { CallOptions } from '@boardwalk/ui';

/** A scope and a range. What is left out takes the default of the API. */
export interface RangeRequest {
  /** Entity ref or name of a service; left out for the organisation. */
  scope?: string;
  /** A date in the reporting time zone, or an instant. */
  from?: string;
  /** The same, exclusive. */
  to?: string;
  ownership?: OwnershipView;
}

/** One page of a list. */
export interface PageRequest {
  limit?: number;
  /** `pageInfo.nextCursor` of the page before. */
  cursor?: string;
}

export interface MetricsRequest extends RangeRequest {
  tier?: EnvironmentTier;
  granularity?: Granularity;
  /** `previous`, or `FROM..TO`. */
  compare?: string;
}

export interface ServicesRequest extends RangeRequest, PageRequest {
  tier?: EnvironmentTier;
  sort?: 'service' | 'deployments' | DoraMetricId;
  order?: 'asc' | 'desc';
  /** Only services whose reference or title has this text. */
  query?: string;
  /** Also components that are never deployed and were never reported. */
  neverDeployed?: boolean;
  /** Only services with, or without, a deployment in the range. */
  active?: boolean;
  service?: string;
}

export interface DeploymentsRequest extends RangeRequest, PageRequest {
  tier?: EnvironmentTier;
  environment?: string;
  status?: DeploymentStatus;
  failed?: boolean;
  rework?: boolean;
  service?: string;
}

export interface ChangesRequest extends RangeRequest, PageRequest {
  tier?: EnvironmentTier;
  environment?: string;
  service?: string;
}

export interface IncidentsRequest extends RangeRequest, PageRequest {
  environment?: string;
  open?: boolean;
  service?: string;
}

export interface DistributionRequest extends RangeRequest {
  metric: DoraMetricId;
  tier?: EnvironmentTier;
}

export interface CoverageRequest extends RangeRequest, PageRequest {
  query?: string;
  /** Also components that are never deployed and were never reported. */
  neverDeployed?: boolean;
  /** Only services that send no such reports. */
  lacks?: ReportKind;
  service?: string;
}

export interface DeliveriesRequest extends PageRequest {
  source?: string;
  state?: DeliveryState;
}

/** Around which date a scope is looked at. */
export interface AdoptionRequest {
  scope?: string;
  tier?: EnvironmentTier;
  /** Left out for that of the catalog. */
  date?: string;
  /** Days on each side, at most. */
  before?: number;
  after?: number;
  /** Days from the date on that count for neither side. */
  gap?: number;
}

export interface ScopesRequest {
  query?: string;
  limit?: number;
}

/** A verdict that a person gives. */
export interface VerdictRequest {
  deploymentId: string;
  failed: boolean;
  reason: string;
}

/** Which deployment caused an incident, as a person knows it; null for none. */
export interface CauseRequest {
  incidentId: string;
  deploymentId: string | null;
  reason: string;
}

/**
 * Reads figures of the DORA engine, and corrects it. A refused scope is a `ResponseError` with
 * status 403, one that is not known has status 404.
 */
export interface DoraApi {
  getMetrics(
    request: MetricsRequest,
    options?: CallOptions,
  ): Promise<MetricsAnswer>;
  getServices(
    request: ServicesRequest,
    options?: CallOptions,
  ): Promise<ServicesAnswer>;
  getDeployments(
    request: DeploymentsRequest,
    options?: CallOptions,
  ): Promise<DoraPage<DeploymentRow>>;
  getDeployment(id: string, options?: CallOptions): Promise<DeploymentAnswer>;
  getChanges(
    request: ChangesRequest,
    options?: CallOptions,
  ): Promise<DoraPage<ChangeRow>>;
  getIncidents(
    request: IncidentsRequest,
    options?: CallOptions,
  ): Promise<DoraPage<IncidentRow>>;
  getDistribution(
    request: DistributionRequest,
    options?: CallOptions,
  ): Promise<DistributionAnswer>;
  getCoverage(
    request: CoverageRequest,
    options?: CallOptions,
  ): Promise<CoverageAnswer>;
  getScopes(
    request: ScopesRequest,
    options?: CallOptions,
  ): Promise<ScopesAnswer>;
  /** A scope before and after it came to the platform. */
  getAdoption(
    request: AdoptionRequest & { ownership?: OwnershipView },
    options?: CallOptions,
  ): Promise<AdoptionAnswer>;
  /** Teams that came beside those that did not. */
  getAdoptionTeams(
    request: AdoptionRequest,
    options?: CallOptions,
  ): Promise<AdoptionTeamsAnswer>;
  getDefinitions(options?: CallOptions): Promise<DefinitionsAnswer>;
  /** All rows of a list, whatever the page. */
  getCsv(
    list: 'deployments' | 'services' | 'coverage',
    request: DeploymentsRequest | ServicesRequest | CoverageRequest,
    options?: CallOptions,
  ): Promise<string>;
  /** Says that a deployment failed, or did not. Figures follow a moment later. */
  correctVerdict(request: VerdictRequest): Promise<void>;
  /** Says which deployment caused an incident. Figures follow a moment later. */
  correctCause(request: CauseRequest): Promise<void>;
  /** Takes a correction back. */
  undoCorrection(id: string): Promise<void>;
  /** Where tools send to: absolute, up to `/api/dora`. */
  getAddress(): Promise<string>;
  /** Tools that report, or could. */
  getSources(options?: CallOptions): Promise<SourcesAnswer>;
  /** Tries a source out with a made-up delivery. Nothing of it is stored. */
  testSource(id: string): Promise<SourceTestAnswer>;
  /** Checks an event as if it was reported. It is not stored. */
  checkEvent(event: DoraEventInput): Promise<IngestResult>;
  getDeliveries(
    request: DeliveriesRequest,
    options?: CallOptions,
  ): Promise<DeliveriesAnswer>;
  getDelivery(id: string, options?: CallOptions): Promise<DeliveryAnswer>;
  /** Tries a delivery again; the answer says what became of it. */
  replayDelivery(id: string): Promise<DeliveryAnswer>;
  /** Lets dead letters, of one source or of all, be tried again in the background. */
  replayDeadLetters(source?: string): Promise<{ replayed: number }>;
  /** Who is told what becomes known, and how far they are. */
  getSinks(options?: CallOptions): Promise<SinksAnswer>;
  /** What a sink refused for good, newest first. */
  getRefusedMessages(
    sink: string,
    page: { limit: number; cursor?: string },
    options?: CallOptions,
  ): Promise<RefusedMessagesAnswer>;
  /** Sends what a sink refused once more, and ends its pause. */
  retrySink(sink: string): Promise<{ retried: number }>;
  /** How far the APIs of sources were read. */
  getReconciliation(options?: CallOptions): Promise<ReconciliationAnswer>;
  /** Reads a source again from a day on, in the background. */
  startBackfill(
    source: string,
    request: BackfillRequest,
  ): Promise<ReconciliationSteered>;
  /** Stops reading a source, goes on, or ends a backfill before it is through. */
  steerReconciliation(
    source: string,
    verb: 'pause' | 'resume' | 'cancel',
  ): Promise<ReconciliationSteered>;
}

export const doraApiRef = createApiRef<DoraApi>().with({
  id: 'plugin.dora.client',
  pluginId: 'dora',
});
