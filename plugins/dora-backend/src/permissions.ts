import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_DORA_SCOPE } from '@boardwalk/plugin-dora-common';
import { z } from 'zod';

/** A scope as permission rules see it. */
export interface DoraScope {
  /** Entity ref. */
  ref: string;
  /** Groups and users that own it. */
  owners: string[];
}

export const doraScopeResourceRef = createPermissionResourceRef<
  DoraScope,
  { owners: string[] }
>().with({ pluginId: 'dora', resourceType: RESOURCE_TYPE_DORA_SCOPE });

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow scopes that one of these owns',
  resourceRef: doraScopeResourceRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Entity refs of users and groups, lower case'),
  }),
  // A group and a user own themselves: nobody is named as the owner of a team.
  apply: (scope, { owners }) =>
    [scope.ref, ...scope.owners].some(ref => owners.includes(ref)),
  toQuery: ({ owners }) => ({ owners }),
});

export const doraScopeRules = { isOwner };

export const { conditions: doraConditions, createConditionalDecision } =
  createConditionExports({
    resourceRef: doraScopeResourceRef,
    rules: doraScopeRules,
  });
