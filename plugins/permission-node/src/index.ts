export { allowPermissions } from './allowPermissions';
export {
  permissionRulesExtensionPoint,
  type PermissionRulesExtensionPoint,
} from './extensions';
export type {
  PolicyRule,
  PolicyRuleDecision,
  PolicyRuleQuery,
  PolicyRuleUser,
} from './types';
