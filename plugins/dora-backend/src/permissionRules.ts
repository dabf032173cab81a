import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  doraMetricReadPermission,
  doraOverrideWritePermission,
  RESOURCE_TYPE_DORA_SCOPE,
} from '@boardwalk/plugin-dora-common';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';
import { createConditionalDecision, doraConditions } from './permissions';

/** Everyone reads figures. */
const read = allowPermissions('dora.read', [doraMetricReadPermission]);

/**
 * Owners correct the figures of what they own. Reporting events and looking
 * after sources is for services and the platform group: no rule gives it.
 */
const ownersCorrect: PolicyRule = {
  id: 'dora.owners-correct',
  appliesTo: [doraOverrideWritePermission],
  decide: ({ permission, user }) =>
    isResourcePermission(permission, RESOURCE_TYPE_DORA_SCOPE)
      ? createConditionalDecision(
          permission,
          doraConditions.isOwner({ owners: user.ownershipEntityRefs }),
        )
      : undefined,
};

export const doraRules: PolicyRule[] = [read, ownersCorrect];
