import {
  AuthorizeResult,
  type ConditionalPolicyDecision,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PolicyRuleDecision } from '@boardwalk/plugin-permission-node';

/**
 * One answer out of many: a deny wins over an allow, an allow over conditions,
 * and conditions are joined with "any of". No answer at all is a deny.
 */
export function combineDecisions(
  decisions: readonly PolicyRuleDecision[],
): PolicyDecision {
  if (decisions.includes('deny')) {
    return { result: AuthorizeResult.DENY };
  }
  if (decisions.includes('allow')) {
    return { result: AuthorizeResult.ALLOW };
  }
  const [first, ...rest] = decisions.filter(isConditional);
  if (!first) {
    return { result: AuthorizeResult.DENY };
  }
  return rest.reduce(joinConditions, first);
}

function isConditional(
  decision: PolicyRuleDecision,
): decision is ConditionalPolicyDecision {
  return typeof decision === 'object';
}

function joinConditions(
  left: ConditionalPolicyDecision,
  right: ConditionalPolicyDecision,
): ConditionalPolicyDecision {
  // One permission belongs to one plugin and one resource type, so conditions
  // of anything else cannot be evaluated and must not widen access.
  if (
    left.pluginId !== right.pluginId ||
    left.resourceType !== right.resourceType
  ) {
    return left;
  }
  const anyOf: [
    PermissionCriteria<PermissionCondition>,
    ...PermissionCriteria<PermissionCondition>[],
  ] = [left.conditions, right.conditions];
  return { ...left, conditions: { anyOf } };
}
