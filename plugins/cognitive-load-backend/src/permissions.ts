import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_COGNITIVE_LOAD_GROUP } from '@boardwalk/plugin-cognitive-load-common';
import { z } from 'zod';

/** A group as permission rules see it. */
export interface LoadGroup {
  ref: string;
  /** Refs of the groups above it. */
  above: string[];
}

export const loadGroupResourceRef = createPermissionResourceRef<
  LoadGroup,
  { groups: string[] }
>().with({
  pluginId: 'cognitive-load',
  resourceType: RESOURCE_TYPE_COGNITIVE_LOAD_GROUP,
});

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow groups that are among these, or below one of them',
  resourceRef: loadGroupResourceRef,
  paramsSchema: z.object({
    owners: z.array(z.string()).describe('Entity refs of groups, lower case'),
  }),
  apply: (group, { owners }) =>
    [group.ref, ...group.above].some(ref => owners.includes(ref)),
  toQuery: ({ owners }) => ({ groups: owners }),
});

export const loadGroupRules = { isOwner };

export const { conditions: loadGroupConditions, createConditionalDecision } =
  createConditionExports({
    resourceRef: loadGroupResourceRef,
    rules: loadGroupRules,
  });
