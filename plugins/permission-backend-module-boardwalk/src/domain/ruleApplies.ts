import type { Permission } from '@backstage/plugin-permission-common';
import type { PolicyRule } from '@boardwalk/plugin-permission-node';

/** Whether a rule speaks about a permission. Names are unique in Backstage. */
export function ruleApplies(rule: PolicyRule, permission: Permission): boolean {
  const { appliesTo } = rule;
  return typeof appliesTo === 'function'
    ? appliesTo(permission)
    : appliesTo.some(({ name }) => name === permission.name);
}
