import { Entity } from '@backstage/catalog-model';

/** Something that is wrong with a whole source or a file in it. */
export interface SourceProblem {
  /** `file:<absolute path>` of a folder, glob or file. */
  locationRef: string;
  file?: string;
  reason: string;
}

/** What a source gives at one moment. */
export interface SourceContent {
  locations: Entity[];
  problems: SourceProblem[];
}

/** A place on disk that Location entities are made from. */
export interface FileSource {
  /** For log lines. */
  readonly name: string;
  /** Absolute folders to watch. */
  readonly folders: string[];
  /** Never throws. */
  read(): Promise<SourceContent>;
}
