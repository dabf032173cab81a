/** How it is known that a deployment needed intervention, strongest first. */
export const FAILURE_METHODS = [
  'override',
  'status',
  'explicit',
  'rollback',
  'incident-window',
] as const;
export type FailureMethod = (typeof FAILURE_METHODS)[number];

/** Why a successful deployment counts as not planned. */
export type ReworkReason =
  | 'reported'
  | 'rollback'
  | 'recovery'
  | 'incident-link';

/** Why a change of a deployment has no lead time there. */
export type ChangeExclusion =
  /** An earlier deployment of the service to the tier brought it. */
  'delivered-before' | 'unknown' | 'negative' | 'baseline';

export interface DerivedChange {
  changeId: string;
  /** Place in the deployment's own list; undefined for one found by the order of pushes. */
  position?: number;
  /** Seconds from the commit to the deployment's finish; undefined when excluded. */
  leadSeconds?: number;
  /** From which moment the lead time counts. */
  start?: 'committed' | 'authored' | 'first-commit';
  excluded?: ChangeExclusion;
  exact: boolean;
  /** Counts from the commit time in the deployment's own list, so that nothing needs to be noted about it. */
  plain: boolean;
  /** Seconds of each stage; undefined when it is not known. */
  stages: {
    coding?: number;
    review?: number;
    waiting?: number;
    deploy?: number;
  };
}

/** What follows from the facts for one deployment. */
export interface DerivedDeployment {
  deploymentId: number;
  /** False for an event that another one, under a second name of the service, stands for. */
  counted: boolean;
  /** Needed intervention, or failed. Always false for an aborted attempt. */
  failed: boolean;
  method?: FailureMethod;
  /** Incidents tied to it, oldest first. */
  incidentIds: number[];
  /** The correction that decided, if one did. */
  overrideId?: number;
  /** Deployment that took it back, if one says so. */
  rolledBackById?: number;
  /** Moment of recovery; undefined while it is open, and for what has not failed. */
  recoveredAt?: number;
  recoveredBy?: 'incident' | 'deployment';
  /** Seconds from its finish to the recovery. */
  recoverySeconds?: number;
  rework: boolean;
  reworkReason?: ReworkReason;
  /** Seconds since the previous success of the same environment; undefined for the first. */
  secondsSincePrevious?: number;
  /** First success of the service in this environment. */
  baseline: boolean;
  changes: DerivedChange[];
}

export interface DerivedService {
  serviceId: number;
  deployments: DerivedDeployment[];
}
