import type { BuildOptions, BuildResult } from '../build/buildSite';
import type { BuiltPage, PageJob } from '../build/pageBuilder';

/** What a worker was started for: whole sites, or pages of one site. */
export interface WorkerRole {
  role: 'sites' | 'pages';
  /** Threads that may render one site together. */
  threads: number;
  /** Memory that each thread may take. */
  maxMemoryMb: number;
}

export interface BuildRequest {
  id: number;
  options: BuildOptions;
}

/** An error as it crosses threads: only a {@link DocsBuildError} keeps its place in the source. */
export interface WorkerFailure {
  message: string;
  stack?: string;
  isBuildError: boolean;
  file?: string;
  line?: number;
}

export type BuildReply =
  | { id: number; result: BuildResult }
  | { id: number; failure: WorkerFailure };

/** A site whose pages the thread takes until there are no more; see `createPageShares`. */
export interface PagesRequest {
  job: PageJob;
  shares: SharedArrayBuffer;
}

export type PagesReply = { built: BuiltPage[] } | { failure: WorkerFailure };
