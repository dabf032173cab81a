import type { PolicyRule } from '@boardwalk/plugin-permission-node';
import { catalogRules } from './catalogRules';
import { kubernetesRules } from './kubernetesRules';
import { scaffolderRules } from './scaffolderRules';

/** What signed-in users may do with the core plugins. */
export const coreRules: PolicyRule[] = [
  ...catalogRules,
  ...scaffolderRules,
  ...kubernetesRules,
];
