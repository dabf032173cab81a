import type { CompoundEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type {
  SyncResult,
  TechDocsStorageApi,
} from '@backstage/plugin-techdocs-react';

/** What the reader finds out about docs while it opens them. */
export interface DocsObserver {
  /** Whether the page is there. */
  onPage(entity: CompoundEntityRef, path: string, isThere: boolean): void;
  /** How the build that every visit asks for ended. */
  onSync(entity: CompoundEntityRef, outcome: SyncResult | Error): void;
}

/**
 * Passes on what the stock reader asks for, and lets an observer know. The
 * reader itself keeps it in a context that its package does not export.
 */
export class ObservedDocsStorage implements TechDocsStorageApi {
  readonly #inner: TechDocsStorageApi;
  readonly #observer: DocsObserver;

  constructor(inner: TechDocsStorageApi, observer: DocsObserver) {
    this.#inner = inner;
    this.#observer = observer;
  }

  getApiOrigin() {
    return this.#inner.getApiOrigin();
  }

  getStorageUrl() {
    return this.#inner.getStorageUrl();
  }

  getBuilder() {
    return this.#inner.getBuilder();
  }

  getBaseUrl(oldBaseUrl: string, entityId: CompoundEntityRef, path: string) {
    return this.#inner.getBaseUrl(oldBaseUrl, entityId, path);
  }

  async getEntityDocs(entityId: CompoundEntityRef, path: string) {
    try {
      const page = await this.#inner.getEntityDocs(entityId, path);
      this.#observer.onPage(entityId, path, true);
      return page;
    } catch (error) {
      if (toError(error).name === 'NotFoundError')
        this.#observer.onPage(entityId, path, false);
      throw error;
    }
  }

  async syncEntityDocs(
    entityId: CompoundEntityRef,
    logHandler?: (line: string) => void,
  ) {
    try {
      const result = await this.#inner.syncEntityDocs(entityId, logHandler);
      this.#observer.onSync(entityId, result);
      return result;
    } catch (error) {
      this.#observer.onSync(entityId, toError(error));
      throw error;
    }
  }
}
