import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  cognitiveLoadActionWritePermission,
  cognitiveLoadExportPermission,
  cognitiveLoadRespondPermission,
  cognitiveLoadResultsReadPermission,
  RESOURCE_TYPE_COGNITIVE_LOAD_GROUP,
} from '@boardwalk/plugin-cognitive-load-common';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';
import { createConditionalDecision, loadGroupConditions } from './permissions';

/** Everyone answers, and sees the same results as everyone else. */
const takePart = allowPermissions('cognitive-load.take-part', [
  cognitiveLoadRespondPermission,
  cognitiveLoadResultsReadPermission,
  cognitiveLoadExportPermission,
]);

/**
 * People write down what is done about their groups. Definitions and waves are for
 * the platform group: no rule gives them.
 */
const ownersAct: PolicyRule = {
  id: 'cognitive-load.owners-act',
  appliesTo: [cognitiveLoadActionWritePermission],
  decide: ({ permission, user }) =>
    isResourcePermission(permission, RESOURCE_TYPE_COGNITIVE_LOAD_GROUP)
      ? createConditionalDecision(
          permission,
          loadGroupConditions.isOwner({ owners: user.ownershipEntityRefs }),
        )
      : undefined,
};

export const cognitiveLoadRules: PolicyRule[] = [takePart, ownersAct];
