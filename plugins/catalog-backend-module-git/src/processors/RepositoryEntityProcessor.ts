import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  GIT_REPOSITORY_ANNOTATION,
  parseGitHostUrl,
  type PortalUrls,
  stringifyRepositorySlug,
  treePath,
} from '@boardwalk/plugin-git-common';
import { refreshKey } from '../domain/entityFile';

/**
 * Ties entities to the repository of the Git host that their file is in: to
 * its folder as their source, to its pages, and to its pushes. The catalog
 * does the first itself for hosts that are configured as integrations.
 */
export class RepositoryEntityProcessor implements CatalogProcessor {
  readonly #urls: PortalUrls;

  static create(urls: PortalUrls): RepositoryEntityProcessor {
    return new RepositoryEntityProcessor(urls);
  }

  private constructor(urls: PortalUrls) {
    this.#urls = urls;
  }

  getProcessorName(): string {
    return 'boardwalk-git-repository';
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const file = this.#locate(location);
    if (!file?.ref) return entity;
    emit(processingResult.refresh(refreshKey(file)));
    const folder = file.path.split('/').slice(0, -1).join('/');
    const base = this.#urls.appBaseUrl.replace(/\/+$/, '');
    const path = treePath(file, file.ref, folder).replace(/\/*$/, '/');
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          [GIT_REPOSITORY_ANNOTATION]: stringifyRepositorySlug(file),
          [ANNOTATION_SOURCE_LOCATION]: `url:${base}${path}`,
          // What the file says goes first: it may describe another repository.
          ...entity.metadata.annotations,
        },
      },
    };
  }

  #locate({ type, target }: LocationSpec) {
    return type === 'url' && URL.canParse(target)
      ? parseGitHostUrl(new URL(target), this.#urls)
      : undefined;
  }
}
