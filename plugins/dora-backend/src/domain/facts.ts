import type {
  DeploymentKind,
  DeploymentStatus,
  EnvironmentTier,
} from '@boardwalk/plugin-dora-common';

/**
 * What is known about one service, as the derivation reads it. Moments are
 * milliseconds since 1970, UTC; ids are those of our tables.
 */
export interface ServiceFacts {
  serviceId: number;
  deployments: DeploymentFact[];
  incidents: IncidentFact[];
  overrides: OverrideFact[];
  /** Changes known from `change` events, by id; they complete what deployments name. */
  changes: Map<string, ChangeFact>;
  /** Pushes of the service's repositories, in order, for deployments that name a revision only. */
  pushes: PushFact[];
}

export interface DeploymentFact {
  id: number;
  source: string;
  externalId: string;
  /** Row id of the name under which it was sent; the same deployment may come under two. */
  keyId: number;
  environmentId: number;
  tier: EnvironmentTier;
  attempt: number;
  version: number;
  /** Digest of the canonical event; equal digests are equal events. */
  digest: string;
  status: DeploymentStatus;
  kind: DeploymentKind;
  startedAt?: number;
  finishedAt: number;
  revision?: string;
  repository?: string;
  rework?: boolean;
  rollbackOf?: { source: string; id: string };
  /** Undefined when the sender named none; an empty list says that there are none. */
  changes?: ChangeFact[];
}

export interface ChangeFact {
  id: string;
  committedAt?: number;
  authoredAt?: number;
  pullRequest?: {
    number: number;
    firstCommitAt?: number;
    createdAt?: number;
    firstReviewAt?: number;
    mergedAt?: number;
  };
}

export interface PushFact {
  repository: string;
  branch: string;
  before: string;
  after: string;
  /** Ids of the changes that it brought, oldest first. */
  changeIds: string[];
}

export interface IncidentFact {
  id: number;
  source: string;
  externalId: string;
  environmentId?: number;
  detectedAt: number;
  resolvedAt?: number;
  causedBy?: { source: string; id: string };
}

/** A correction by a person; the newest that is not undone wins. */
export type OverrideFact =
  | {
      id: number;
      kind: 'verdict';
      deploymentId: number;
      failed: boolean;
    }
  | {
      id: number;
      kind: 'cause';
      incidentId: number;
      /** Null says that no deployment caused it. */
      deploymentId: number | null;
    };
