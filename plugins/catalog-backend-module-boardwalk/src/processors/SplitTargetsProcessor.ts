import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  locationSpecToLocationEntity,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { toSplitTargets, withoutTargets, withTargets } from '../domain/targets';

/**
 * Gives each target of a Location a Location entity of its own.
 *
 * The catalog drops all that a Location yields when one of its targets fails.
 * Split, a broken file is the problem of its own Location, and its neighbours
 * load. The targets are put back after the catalog has looked for them, so the
 * stored entity is the one that was written.
 */
export class SplitTargetsProcessor implements CatalogProcessor {
  readonly #integrations: ScmIntegrationRegistry;

  static create(options: {
    integrations: ScmIntegrationRegistry;
  }): SplitTargetsProcessor {
    return new SplitTargetsProcessor(options.integrations);
  }

  private constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
  }

  getProcessorName(): string {
    return 'boardwalk-split-targets';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const split = toSplitTargets(entity, location, options =>
      this.#integrations.resolveUrl(options),
    );
    if (!split) {
      return entity;
    }
    for (const child of split) {
      emit(
        processingResult.entity(
          location,
          locationSpecToLocationEntity({ location: child }),
        ),
      );
    }
    return withoutTargets(entity);
  }

  async postProcessEntity(entity: Entity): Promise<Entity> {
    return withTargets(entity);
  }
}
