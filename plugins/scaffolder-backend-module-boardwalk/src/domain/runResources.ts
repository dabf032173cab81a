/** What a run can make that outlives its workspace. */
export type ResourceKind =
  | 'repository'
  | 'external-repository'
  | 'branch'
  | 'location'
  | 'onboarding';

/**
 * `making` may or may not be there, `made` is there and the run still goes on, `kept`
 * belongs to a run that completed, `removed` was cleaned up, `left` is for people.
 */
export type ResourceState = 'making' | 'made' | 'kept' | 'removed' | 'left';

export interface RunResource {
  taskId: string;
  kind: ResourceKind;
  ref: string;
  state: ResourceState;
  /** First commit of a repository, id of a location. */
  detail: string | null;
  /** Why it was left. */
  note: string | null;
  createdAt: Date;
}

/** Marks the commit of a run, so that what it made can be told from all else. */
export function trailerOf(taskId: string): string {
  return `Boardwalk-Task: ${taskId}`;
}
