import type { Entity } from '@backstage/catalog-model';
import { locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';
import {
  GIT_REPOSITORY_ANNOTATION,
  type RepositoryName,
  stringifyRepositorySlug,
  treePath,
} from '@boardwalk/plugin-git-common';

/** The file by which a repository describes itself, in its root. */
export const ENTITY_FILE = 'catalog-info.yaml';

/** Address of the entity file of a repository on its default branch. */
export function entityFileUrl(
  appBaseUrl: string,
  repository: RepositoryName & { defaultBranch: string },
): string {
  const path = treePath(repository, repository.defaultBranch, ENTITY_FILE);
  return `${appBaseUrl.replace(/\/+$/, '')}${path}`;
}

/** The Location entity that makes the catalog read a repository's entity file. */
export function toLocationEntity(
  appBaseUrl: string,
  repository: RepositoryName & { defaultBranch: string },
): Entity {
  const slug = stringifyRepositorySlug(repository);
  const entity = locationSpecToLocationEntity({
    location: { type: 'url', target: entityFileUrl(appBaseUrl, repository) },
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      title: `${slug}/${ENTITY_FILE}`,
      annotations: {
        ...entity.metadata.annotations,
        [GIT_REPOSITORY_ANNOTATION]: slug,
      },
    },
  };
}

/** Marks all entities that come from a repository, so that a push refreshes them. */
export function refreshKey(repository: RepositoryName): string {
  return `git-repository:${stringifyRepositorySlug(repository)}`;
}
