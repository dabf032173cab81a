import type {
  ConditionalPolicyDecision,
  Permission,
} from '@backstage/plugin-permission-common';

/**
 * The signed-in user on whose behalf something is asked for.
 *
 * @public
 */
export interface PolicyRuleUser {
  /** Full reference of the User entity, lower case. */
  userEntityRef: string;
  /**
   * What the user owns as: the user and the groups they belong to, as the user
   * info service gives them (full references, lower case).
   */
  ownershipEntityRefs: string[];
}

/**
 * One question to the policy.
 *
 * @public
 */
export interface PolicyRuleQuery {
  permission: Permission;
  user: PolicyRuleUser;
}

/**
 * The answer of one rule; `undefined` leaves the question to the other rules.
 *
 * @public
 */
export type PolicyRuleDecision =
  | 'allow'
  | 'deny'
  | ConditionalPolicyDecision
  | undefined;

/**
 * A part of the permission policy, contributed by the plugin that owns the
 * permissions it speaks about.
 *
 * @remarks
 *
 * Rules are asked for signed-in users only: callers without an identity are
 * denied before, members of `boardwalk.platformGroup` are allowed before, and
 * services never reach the policy. All rules that apply are asked. One `deny`
 * wins; else one `allow` wins; else the conditional answers are joined with
 * "any of"; without any answer the request is denied. A rule that throws
 * denies, and the error is logged.
 *
 * @public
 */
export interface PolicyRule {
  /** Unique, `<plugin>.<idea>`, for example `surveys.respond`. Appears in logs. */
  id: string;
  /** The permissions the rule speaks about, or a test for them. */
  appliesTo: readonly Permission[] | ((permission: Permission) => boolean);
  decide(
    query: PolicyRuleQuery,
  ): PolicyRuleDecision | Promise<PolicyRuleDecision>;
}
