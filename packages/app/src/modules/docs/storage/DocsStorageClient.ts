import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { FetchApi } from '@backstage/core-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { TechDocsStorageClient } from '@backstage/plugin-techdocs';
import { rebaseNotFoundPage } from './rebaseNotFoundPage';

type Options = ConstructorParameters<typeof TechDocsStorageClient>[0];

/**
 * Reads docs as the stock client does, and shows what every host of static
 * pages shows for an address without a page: the site's own `404.html`, with
 * the navigation and a way home.
 */
export class DocsStorageClient extends TechDocsStorageClient {
  readonly #fetchApi: FetchApi;

  constructor(options: Options) {
    super(options);
    this.#fetchApi = options.fetchApi;
  }

  async getEntityDocs(
    entityId: CompoundEntityRef,
    path: string,
  ): Promise<string> {
    try {
      return await super.getEntityDocs(entityId, path);
    } catch (error) {
      if (!(error instanceof NotFoundError) || !path) throw error;
      const page = await this.#notFoundPage(entityId, path);
      if (page === undefined) throw error;
      return page;
    }
  }

  /** Undefined while the docs are not built, so that the reader waits for them. */
  async #notFoundPage(
    { namespace, kind, name }: CompoundEntityRef,
    path: string,
  ): Promise<string | undefined> {
    const url = await this.getStorageUrl();
    const response = await this.#fetchApi.fetch(
      `${url}/${namespace}/${kind}/${name}/404.html`,
    );
    return response.ok
      ? rebaseNotFoundPage(await response.text(), path)
      : undefined;
  }
}
