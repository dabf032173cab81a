import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { Problem } from '@boardwalk/docs-engine';
import type { DocsCounts, DocsRecord, DocsState } from '../domain/docsHealth';
import type { SyncOutcome } from './TechdocsSyncClient';

/** The docs of one entity in a list. */
export interface DocsHealth extends DocsRecord {
  title: string;
  /** Full references of the owners. */
  owners: string[];
}

/** A problem with the place where it can be mended. */
export interface LinkedProblem extends Problem {
  /** The file at the host of the source, where that is known. */
  url?: string;
}

/** All that is known about the docs of one entity. */
export interface DocsHealthDetail extends DocsHealth {
  /** The annotation that says where the docs are, as it is written. */
  annotation: string;
  /** The file that the last failure is about, at the host of the source. */
  errorUrl?: string;
  /** The first problems; `problemTotal` counts all. */
  problems: LinkedProblem[];
}

export interface ListDocsOptions {
  credentials: BackstageCredentials;
  /** Full references; any of them may be an owner. */
  owners?: string[];
  state?: DocsState;
  /** Part of a name or title. */
  text?: string;
  limit: number;
  offset: number;
}

/** How docs are, for those who may see the entities they belong to. */
export interface DocsHealthService {
  /** The most troubled first. */
  listDocs(options: ListDocsOptions): Promise<{
    items: DocsHealth[];
    totalItems: number;
    counts: DocsCounts;
  }>;
  /** Throws NotFoundError for what has no docs or may not be seen. */
  getDocs(
    ref: CompoundEntityRef,
    options: { credentials: BackstageCredentials },
  ): Promise<DocsHealthDetail>;
  /** Builds anew what has changed, or failed. Nobody is asked for permission here. */
  buildDocs(
    ref: CompoundEntityRef,
    options: { credentials: BackstageCredentials },
  ): Promise<SyncOutcome>;
}
