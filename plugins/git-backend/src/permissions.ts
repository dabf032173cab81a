import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_GIT_REPOSITORY } from '@boardwalk/plugin-git-common';
import { z } from 'zod';
import { isOwner } from './domain/ownership';

/** A repository as permission rules see it. */
export interface OwnedRepository {
  slug: string;
  ownerRef: string;
}

export const repositoryResourceRef = createPermissionResourceRef<
  OwnedRepository,
  { owners: string[] }
>().with({ pluginId: 'git', resourceType: RESOURCE_TYPE_GIT_REPOSITORY });

const isRepositoryOwner = createPermissionRule({
  name: 'IS_REPOSITORY_OWNER',
  description: 'Allow repositories whose owner is among these',
  resourceRef: repositoryResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs, lower case'),
  }),
  apply: ({ ownerRef }, { owners }) => isOwner(ownerRef, owners),
  toQuery: ({ owners }) => ({ owners }),
});

export const repositoryRules = { isRepositoryOwner };

export const { conditions: repositoryConditions, createConditionalDecision } =
  createConditionExports({
    resourceRef: repositoryResourceRef,
    rules: repositoryRules,
  });
