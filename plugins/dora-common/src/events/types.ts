/** Entities, deployments and incidents are told apart by source and id. */
export interface EventReference {
  source: string;
  id: string;
}

export interface PullRequestTimes {
  number: number;
  /** Moments in UTC with milliseconds, as everywhere in an event. */
  firstCommitAt?: string;
  createdAt?: string;
  firstReviewAt?: string;
  mergedAt?: string;
  url?: string;
}

export interface DeployedChange {
  id: string;
  committedAt?: string;
  authoredAt?: string;
  pullRequest?: PullRequestTimes;
}

interface EventBase extends EventReference {
  /** Orders updates of the same event; the larger one is the newer. */
  version: number;
  url?: string;
}

export type DeploymentStatus = 'success' | 'failure' | 'aborted';
export type DeploymentKind = 'deploy' | 'rollback' | 'redeploy' | 'config';

export interface DeploymentEvent extends EventBase {
  type: 'deployment';
  /** What the sender called the service, lower case: entity ref, repository or name. */
  service: string;
  /** Lower case. */
  environment: string;
  attempt: number;
  status: DeploymentStatus;
  kind: DeploymentKind;
  startedAt?: string;
  finishedAt: string;
  revision?: string;
  repository?: string;
  changes?: DeployedChange[];
  rework?: boolean;
  rollbackOf?: EventReference;
  artifact?: string;
}

export interface ChangeEvent extends EventBase {
  type: 'change';
  /** Undefined when only the repository is known. */
  service?: string;
  /** Lower case. One of service and repository is known. */
  repository?: string;
  committedAt: string;
  authoredAt?: string;
  pullRequest?: PullRequestTimes;
  push?: { branch: string; before: string; after: string; position: number };
}

export interface IncidentEvent extends EventBase {
  type: 'incident';
  service: string;
  /** Lower case; undefined when it is not tied to one. */
  environment?: string;
  title?: string;
  severity?: string;
  detectedAt: string;
  resolvedAt?: string;
  causedBy?: EventReference;
}

export interface PipelineEvent extends EventBase {
  type: 'pipeline';
  service: string;
  attempt: number;
  revision?: string;
  status: DeploymentStatus;
  startedAt?: string;
  finishedAt: string;
}

/** An event after all checks, in the one form in which it is stored and compared. */
export type DoraEvent =
  | DeploymentEvent
  | ChangeEvent
  | IncidentEvent
  | PipelineEvent;

/** Why one event of a batch was not taken. */
export interface RejectedEvent {
  /** Place in the batch, first is 0. */
  index: number;
  error: string;
}

/** Answer to a batch of events. */
export interface IngestResult {
  /** New events, and updates of known ones. */
  accepted: number;
  /** Events that are known already and unchanged, or older than what is known. */
  duplicates: number;
  /** In the order of the batch; the first 1,000. */
  rejected: RejectedEvent[];
  /** How many there are in all, when that is more. */
  rejectedTotal?: number;
}
