import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  gitRepositoryCreatePermission,
  gitRepositoryDeletePermission,
  gitRepositoryReadPermission,
  gitRepositoryUpdatePermission,
  gitTokenReadPermission,
  gitTokenWritePermission,
  RESOURCE_TYPE_GIT_REPOSITORY,
} from '@boardwalk/plugin-git-common';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';
import { createConditionalDecision, repositoryConditions } from './permissions';

/**
 * Everyone reads, makes repositories and has tokens. For whom a repository may be
 * made is checked where it is, and a token is always one's own.
 */
const readAndCreate = allowPermissions('git.read-and-create', [
  gitRepositoryReadPermission,
  gitRepositoryCreatePermission,
  gitTokenReadPermission,
  gitTokenWritePermission,
]);

/** Owners write to what they own, and remove it. */
const ownersWrite: PolicyRule = {
  id: 'git.owners-write',
  appliesTo: [gitRepositoryUpdatePermission, gitRepositoryDeletePermission],
  decide: ({ permission, user }) =>
    isResourcePermission(permission, RESOURCE_TYPE_GIT_REPOSITORY)
      ? createConditionalDecision(
          permission,
          repositoryConditions.isRepositoryOwner({
            owners: user.ownershipEntityRefs,
          }),
        )
      : undefined,
};

export const gitRules: PolicyRule[] = [readAndCreate, ownersWrite];
