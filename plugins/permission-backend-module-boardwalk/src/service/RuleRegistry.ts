import { ConflictError } from '@backstage/errors';
import type {
  PermissionRulesExtensionPoint,
  PolicyRule,
} from '@boardwalk/plugin-permission-node';

/** Collects our rules and those of other plugins, each id once. */
export class RuleRegistry implements PermissionRulesExtensionPoint {
  readonly #rules: PolicyRule[] = [];

  get rules(): readonly PolicyRule[] {
    return this.#rules;
  }

  addRules(...rules: PolicyRule[]): void {
    for (const rule of rules) {
      if (this.#rules.some(({ id }) => id === rule.id)) {
        throw new ConflictError(
          `A permission rule with the id '${rule.id}' was already added; rule ids are unique`,
        );
      }
      this.#rules.push(rule);
    }
  }
}
