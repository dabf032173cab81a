import { setTimeout as delay } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { isNamed } from './GitHost';
import type { RunResources } from './RunResources';

const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 60_000;

/** Brings a new repository into the catalog, and waits until it is there. */
export class CatalogRegistrar {
  readonly #catalog: CatalogService;
  readonly #resources: RunResources;
  readonly #patienceMs: number;

  static create(options: {
    catalog: CatalogService;
    resources: RunResources;
    /** Default: one minute. */
    patienceMs?: number;
  }): CatalogRegistrar {
    return new CatalogRegistrar(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    resources: RunResources;
    patienceMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#resources = options.resources;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /**
   * Registers the address of a `catalog-info.yaml`, unless it is registered.
   */
  async register(
    taskId: string,
    target: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const key = { taskId, kind: 'location' as const, ref: target };
    const { isNew } = await this.#resources.making(key);
    try {
      const { location } = await this.#catalog.addLocation(
        { type: 'url', target },
        { credentials },
      );
      await this.#resources.made(key, location.id);
    } catch (error) {
      if (!isNamed(error, 'ConflictError')) throw error;
      // Somebody else's, unless an earlier attempt of this run came so far.
      if (isNew) await this.#resources.forget(key);
      else
        await this.#resources.made(
          key,
          (
            await this.#catalog.getLocationByRef(`url:${target}`, {
              credentials,
            })
          )?.id,
        );
    }
  }

  /** @throws ConflictError when the run was cleaned up before, so that nothing will come */
  async requireNotCleaned(taskId: string): Promise<void> {
    const resources = await this.#resources.list(taskId);
    if (
      resources.some(
        ({ kind, state }) => kind === 'repository' && state === 'removed',
      )
    )
      throw new ConflictError(
        'This run failed before, and what it had made was removed. Start the template again.',
      );
  }

  /**
   * Waits until the catalog shows the entity from below an address.
   *
   * @throws ConflictError when it comes from elsewhere, Error when it does not come
   */
  async waitFor(
    entityRef: string,
    sourceUrl: string,
    credentials: BackstageCredentials,
    signal?: AbortSignal,
  ): Promise<void> {
    const end = Date.now() + this.#patienceMs;
    for (;;) {
      signal?.throwIfAborted();
      const entity = await this.#catalog.getEntityByRef(entityRef, {
        credentials,
      });
      if (entity) {
        requireSource(entity, entityRef, sourceUrl);
        return;
      }
      if (Date.now() >= end)
        throw new Error(
          `The catalog did not show ${entityRef} within ${
            this.#patienceMs / 1000
          } seconds. Look for ${sourceUrl}catalog-info.yaml under unprocessed entities.`,
        );
      await delay(LOOK_EVERY_MS, undefined, { signal });
    }
  }
}

function requireSource(
  { metadata }: Entity,
  entityRef: string,
  sourceUrl: string,
): void {
  const location = metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
  if (!location.startsWith(`url:${sourceUrl}`))
    throw new ConflictError(
      `The catalog has ${entityRef} from ${location}, not from ${sourceUrl}. Somebody else registered the name meanwhile.`,
    );
}
