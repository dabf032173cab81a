/** Beside the lists of a source: what lies between the revisions that were deployed. */
export const COMPARISONS = 'comparisons';

/** A list of a repository, with how far it was read. */
export interface StreamRow {
  id: number;
  source: string;
  repository: string;
  stream: string;
  /** What a person changed last goes up; see `saveProgress`. */
  revision: number;
  readThrough?: Date;
  passSince?: Date;
  passStartedAt?: Date;
  cursor?: string;
  failures: number;
}
