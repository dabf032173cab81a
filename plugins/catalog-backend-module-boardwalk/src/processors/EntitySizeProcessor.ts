import { Entity } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { formatByteSize } from '../domain/byteSize';
import { TooLargeError } from './TooLargeError';

/**
 * Refuses entities that would slow down every list they are part of. It runs
 * last, when definitions are included.
 */
export class EntitySizeProcessor implements CatalogProcessor {
  readonly #maxEntitySize: number;

  static create(options: { maxEntitySize: number }): EntitySizeProcessor {
    return new EntitySizeProcessor(options.maxEntitySize);
  }

  private constructor(maxEntitySize: number) {
    this.#maxEntitySize = maxEntitySize;
  }

  getProcessorName(): string {
    return 'boardwalk-entity-size';
  }

  getPriority(): number {
    return 1000;
  }

  /** @throws TooLargeError */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    const size = Buffer.byteLength(JSON.stringify(entity));
    if (size > this.#maxEntitySize) {
      throw new TooLargeError(
        `The entity has ${formatByteSize(
          size,
        )} with what it includes; an entity may have ${formatByteSize(
          this.#maxEntitySize,
        )} (boardwalk.catalog.maxEntitySize)`,
      );
    }
    return entity;
  }
}
