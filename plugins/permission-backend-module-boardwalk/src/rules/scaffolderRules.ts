import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  RESOURCE_TYPE_SCAFFOLDER_TASK,
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateDryRunPermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  allowPermissions,
  type PolicyRule,
} from '@boardwalk/plugin-permission-node';

/** Fill in a template, try it without effect, and run it. */
const useTemplates = allowPermissions('scaffolder.use-templates', [
  templateParameterReadPermission,
  templateStepReadPermission,
  templateDryRunPermission,
  taskCreatePermission,
  actionExecutePermission,
]);

/** Logs and inputs of a task may name what others should not see. */
const ownTasks: PolicyRule = {
  id: 'scaffolder.own-tasks',
  appliesTo: [taskReadPermission, taskCancelPermission],
  decide: ({ permission, user }) =>
    isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)
      ? createScaffolderTaskConditionalDecision(
          permission,
          scaffolderTaskConditions.isTaskOwner({
            createdBy: [user.userEntityRef],
          }),
        )
      : undefined,
};

export const scaffolderRules: PolicyRule[] = [useTemplates, ownTasks];
