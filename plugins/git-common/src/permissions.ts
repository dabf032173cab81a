import { createPermission } from '@backstage/plugin-permission-common';

/** Type of the resource behind the permissions that a repository is named for, by its slug. */
export const RESOURCE_TYPE_GIT_REPOSITORY = 'git-repository';

/** Seeing repositories and what is in them. */
export const gitRepositoryReadPermission = createPermission({
  name: 'git.repository.read',
  attributes: { action: 'read' },
});

/** Making a repository for oneself or a group of one's own. */
export const gitRepositoryCreatePermission = createPermission({
  name: 'git.repository.create',
  attributes: { action: 'create' },
});

/** Pushing, committing, merging, and removing branches. */
export const gitRepositoryUpdatePermission = createPermission({
  name: 'git.repository.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_GIT_REPOSITORY,
});

/** Removing a repository with all that is in it. */
export const gitRepositoryDeletePermission = createPermission({
  name: 'git.repository.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_GIT_REPOSITORY,
});

/** Seeing one's own tokens, never the secret part. */
export const gitTokenReadPermission = createPermission({
  name: 'git.token.read',
  attributes: { action: 'read' },
});

/** Making and revoking tokens of one's own. */
export const gitTokenWritePermission = createPermission({
  name: 'git.token.write',
  attributes: { action: 'update' },
});

export const gitPermissions = [
  gitRepositoryReadPermission,
  gitRepositoryCreatePermission,
  gitRepositoryUpdatePermission,
  gitRepositoryDeletePermission,
  gitTokenReadPermission,
  gitTokenWritePermission,
];
