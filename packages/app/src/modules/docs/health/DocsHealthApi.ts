import type { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';

/** `pending` until a first attempt to build the docs ended. */
export type DocsState = 'failed' | 'problems' | 'healthy' | 'pending';

/** How the docs of one entity are. Dates are ISO 8601. */
export interface DocsHealth {
  entityRef: string;
  title: string;
  owners: string[];
  state: DocsState;
  attemptedAt?: string;
  /** Why the last attempt failed. */
  error?: { message: string; file?: string; line?: number };
  /** When the docs that readers see were built; the rest is about that build. */
  builtAt?: string;
  durationMs?: number;
  pages?: number;
  sourceModifiedAt?: string;
  problemTotal: number;
  problemCounts: Record<string, number>;
}

/** Something that the owner of docs should mend. */
export interface DocsProblem {
  kind: string;
  /** Path below the root of the source. */
  file: string;
  /** From 1. */
  line?: number;
  message: string;
  /** The file at the host of the source. */
  url?: string;
}

export interface DocsHealthDetail extends DocsHealth {
  /** Where the entity says that its docs are, as written. */
  annotation: string;
  errorUrl?: string;
  /** The first problems; `problemTotal` counts all. */
  problems: DocsProblem[];
  mayBuild: boolean;
}

export interface DocsHealthPage {
  items: DocsHealth[];
  totalItems: number;
  counts: Record<DocsState, number>;
}

export interface DocsHealthQuery {
  /** Any of them may be an owner; all docs without it. */
  owners?: string[];
  state?: DocsState;
  text?: string;
  limit: number;
  offset: number;
}

export type BuildOutcome =
  | { state: 'built' | 'unchanged' }
  | { state: 'failed'; message: string };

/** Knows how docs are, and has them built again. */
export interface DocsHealthApi {
  list(query: DocsHealthQuery): Promise<DocsHealthPage>;
  /** Undefined for what has no docs, or none that the person may see. */
  get(entity: CompoundEntityRef): Promise<DocsHealthDetail | undefined>;
  build(entity: CompoundEntityRef): Promise<BuildOutcome>;
}

export const docsHealthApiRef = createApiRef<DocsHealthApi>().with({
  id: 'plugin.docs-health.client',
  pluginId: 'docs-health',
});
