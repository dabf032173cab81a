import type { SyncResult } from '@backstage/plugin-techdocs-react';

/** What is known about the docs that a reader opens. */
export interface DocsOutcome {
  /** Of the entity that the rest is about. */
  entityRef?: string;
  path: string;
  /** The page is not there; undefined until the storage has answered. */
  missing?: boolean;
  sync?: SyncResult | Error;
}

export type DocsEvent =
  | { type: 'page'; entityRef: string; path: string; isThere: boolean }
  | { type: 'sync'; entityRef: string; outcome: SyncResult | Error }
  | { type: 'retry' };

export const initialOutcome: DocsOutcome = { path: '' };

export function docsOutcome(state: DocsOutcome, event: DocsEvent): DocsOutcome {
  if (event.type === 'retry') return initialOutcome;
  const known =
    state.entityRef === event.entityRef
      ? state
      : { ...initialOutcome, entityRef: event.entityRef };
  if (event.type === 'page') {
    return { ...known, path: event.path, missing: !event.isThere };
  }
  return {
    ...known,
    sync: event.outcome,
    // The reader asks for the page again, and that answer counts.
    missing: event.outcome === 'updated' ? undefined : known.missing,
  };
}

/** There is nothing to read, and no build under way that could change it. */
export const isUnavailable = (state: DocsOutcome) =>
  state.missing === true && state.sync !== undefined;
