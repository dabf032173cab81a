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
  /** Its own, and those of other services that name a deployment of this one as their cause. */
  incidents: IncidentFact[];
  overrides: OverrideFact[];
  /** Changes known from `change` events, by id; they complete what deployments name. */
  changes: Map<string, ChangeFact>;
  /** Pushes of the service's repositories, in order, for deployments that name a revision only. */
  pushes: PushFact[];
  /** What lies between revisions of the service's deployments, where the host of the repository was asked. */
  comparisons: ComparisonFact[];
}

export interface DeploymentFact {
  id: number;
  source: string;
  externalId: string;
  /** Name, lower case. */
  environment: string;
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
  /** Undefined when its changes named the service only. */
  repository?: string;
  branch: string;
  before: string;
  after: string;
  /** Ids of the changes that it brought to the service, oldest first; those of other services are left out. */
  changeIds: string[];
}

/** The commits of a revision that another one does not have, by ancestry. */
export interface ComparisonFact {
  repository: string;
  base: string;
  head: string;
  /** Newest first; none where the head is an ancestor of the base. */
  changeIds: string[];
}

export interface IncidentFact {
  id: number;
  source: string;
  externalId: string;
  /** False for one of another service, which can be tied to this one by name only. */
  own: boolean;
  /** Undefined when it is not tied to one. */
  environment?: string;
  version: number;
  digest: string;
  detectedAt: number;
  resolvedAt?: number;
  causedBy?: { source: string; id: string };
  /** Of an alert, the name of its rule. */
  title?: string;
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
