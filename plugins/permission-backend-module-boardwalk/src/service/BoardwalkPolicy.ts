import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type {
  PolicyRule,
  PolicyRuleDecision,
  PolicyRuleQuery,
} from '@boardwalk/plugin-permission-node';
import { combineDecisions } from '../domain/combineDecisions';
import { ruleApplies } from '../domain/ruleApplies';

export interface BoardwalkPolicyOptions {
  logger: LoggerService;
  /** Read at every request: modules may add rules until start-up is over. */
  rules: readonly PolicyRule[];
  /** Full reference of the group whose members may do everything. */
  platformGroup: string | undefined;
}

/** Deny by default; what is allowed is said by the rules, one idea each. */
export class BoardwalkPolicy implements PermissionPolicy {
  readonly #options: BoardwalkPolicyOptions;

  static create(options: BoardwalkPolicyOptions): BoardwalkPolicy {
    return new BoardwalkPolicy(options);
  }

  private constructor(options: BoardwalkPolicyOptions) {
    this.#options = options;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    // User tokens carry no ownership claim; the permission backend has asked
    // the user info service for it.
    const { userEntityRef, ownershipEntityRefs } = user.info;
    const { platformGroup, rules } = this.#options;
    if (platformGroup && ownershipEntityRefs.includes(platformGroup)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const query = { permission, user: { userEntityRef, ownershipEntityRefs } };
    const decisions = await Promise.all(
      rules
        .filter(rule => ruleApplies(rule, permission))
        .map(rule => this.#ask(rule, query)),
    );
    return combineDecisions(decisions);
  }

  /** A broken rule must close the door, not open it or take the page down. */
  async #ask(
    rule: PolicyRule,
    query: PolicyRuleQuery,
  ): Promise<PolicyRuleDecision> {
    try {
      return await rule.decide(query);
    } catch (error) {
      this.#options.logger.error(
        `Permission rule '${rule.id}' failed on '${query.permission.name}'; the request is denied`,
        toError(error),
      );
      return 'deny';
    }
  }
}
