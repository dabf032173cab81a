import type {
  DeploymentKind,
  DeploymentStatus,
  EnvironmentTier,
} from '@boardwalk/plugin-dora-common';
import type { FailureMethod, ReworkReason } from '../../../domain/derived';
import type { StoredChange } from '../../../domain/query/changeOutcome';

/** A deployment with what follows from the facts; moments are milliseconds, UTC. */
export interface StoredDeployment {
  id: string;
  serviceId: number;
  service: string;
  serviceTitle: string;
  source: string;
  externalId: string;
  attempt: number;
  environmentId: number;
  environment: string;
  tier: EnvironmentTier;
  status: DeploymentStatus;
  kind: DeploymentKind;
  startedAt: number | null;
  finishedAt: number;
  revision: string | null;
  repository: string | null;
  artifact: string | null;
  url: string | null;
  rollbackOf: { source: string; id: string } | null;
  /** Null until its service is computed. */
  verdict: {
    failed: boolean;
    method: FailureMethod | null;
    incidentIds: string[];
    overrideId: string | null;
    rolledBackById: string | null;
    recoveredAt: number | null;
    recoveredBy: 'incident' | 'deployment' | null;
    rework: boolean;
    reworkReason: ReworkReason | null;
    baseline: boolean;
    changes: number;
    leadP50: number | null;
  } | null;
}

/** A change at a deployment. */
export interface StoredDeployedChange extends StoredChange {
  /** Its place among those of the deployment. */
  ordinal: number;
  deploymentId: string;
  service: string;
  environment: string;
  repository: string | null;
  pullRequestUrl: string | null;
  /** Whether the service is computed, so that the absence of a note says something. */
  computed: boolean;
}

export interface StoredIncident {
  id: string;
  service: string;
  source: string;
  externalId: string;
  environment: string | null;
  title: string | null;
  severity: string | null;
  detectedAt: number;
  resolvedAt: number | null;
  url: string | null;
  deployments: Array<{ id: string; method: FailureMethod | null }>;
}
