import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import { DEMO_ANNOTATION, DemoService } from '@boardwalk/plugin-demo-node';
import { isAbsolute, relative } from 'node:path';

/**
 * Marks what comes from the demo folder. It goes by where an entity's chain of
 * locations started, which the catalog sets and a file cannot claim.
 */
export class DemoAnnotationProcessor implements CatalogProcessor {
  readonly #demo: DemoService;

  static create(demo: DemoService): DemoAnnotationProcessor {
    return new DemoAnnotationProcessor(demo);
  }

  private constructor(demo: DemoService) {
    this.#demo = demo;
  }

  getProcessorName(): string {
    return 'boardwalk-demo-annotation';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    originLocation: LocationSpec,
  ): Promise<Entity> {
    if (!this.#isDemo(originLocation)) {
      return entity;
    }
    const { metadata } = entity;
    return {
      ...entity,
      metadata: {
        ...metadata,
        annotations: { ...metadata.annotations, [DEMO_ANNOTATION]: 'true' },
      },
    };
  }

  #isDemo({ type, target }: LocationSpec): boolean {
    if (!this.#demo.enabled || type !== 'file') {
      return false;
    }
    const path = relative(this.#demo.path, target);
    return path !== '' && !path.startsWith('..') && !isAbsolute(path);
  }
}
