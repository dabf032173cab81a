import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  PublisherBase,
  PublishRequest,
  PublishResponse,
} from '@backstage/plugin-techdocs-node';

/** Lets one piece of work of a name run at a time, wherever it runs. */
interface Lock {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

const METADATA = 'techdocs_metadata.json';

/**
 * Publishes with the stock publisher for a folder, in a way that never leaves
 * half a site that counts as whole. Two that copied into one folder took files
 * from under each other, and both ended with holes in the site; so one copies
 * after the other. The metadata tell which source a site was built from: they
 * go last, so that a copy that was cut short is made again at the next look.
 */
export class WholeSitePublisher implements PublisherBase {
  readonly #stock: PublisherBase;
  readonly #lock: Lock;

  static create(options: { stock: PublisherBase; lock: Lock }) {
    return new WholeSitePublisher(options);
  }

  private constructor(options: { stock: PublisherBase; lock: Lock }) {
    this.#stock = options.stock;
    this.#lock = options.lock;
  }

  publish(request: PublishRequest): Promise<PublishResponse> {
    const name = `techdocs-publish ${stringifyEntityRef(request.entity)}`;
    return this.#lock.run(name, () => this.#publishInOrder(request));
  }

  async #publishInOrder({ entity, directory }: PublishRequest) {
    // Named like the folder of the site, so that what is left of both goes the same way.
    const last = await mkdtemp(join(dirname(directory), 'techdocs-tmp-'));
    try {
      await rename(join(directory, METADATA), join(last, METADATA));
      await this.#stock.publish({ entity, directory });
      return await this.#stock.publish({ entity, directory: last });
    } finally {
      await rm(last, { recursive: true, force: true });
    }
  }

  getReadiness() {
    return this.#stock.getReadiness();
  }

  fetchTechDocsMetadata(
    ...args: Parameters<PublisherBase['fetchTechDocsMetadata']>
  ) {
    return this.#stock.fetchTechDocsMetadata(...args);
  }

  docsRouter() {
    return this.#stock.docsRouter();
  }

  hasDocsBeenGenerated(entity: Entity) {
    return this.#stock.hasDocsBeenGenerated(entity);
  }
}
