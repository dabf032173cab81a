/** Why something that should be in the catalog is not, or not as declared. */
export type ProblemKind =
  /** The file is not YAML. */
  | 'yaml'
  /** The entity breaks a rule of its kind, or its kind is not allowed there. */
  | 'validation'
  /** Another location holds an entity of that name. */
  | 'conflict'
  /** The location could not be read. */
  | 'unreachable'
  | 'too-large'
  | 'other';

/** As people see it. */
export interface CatalogProblem {
  /** `file:<absolute path>` or `url:<address>`. */
  locationRef: string;
  /** Path of a file on disk; relative to the project root when below it. */
  file?: string;
  /** The entity that is affected; absent when a whole file or folder is. */
  entityRef?: string;
  /** Line in the file, from 1; for YAML errors. */
  line?: number;
  reason: string;
  kind: ProblemKind;
  /** ISO 8601, UTC. */
  since: string;
}
