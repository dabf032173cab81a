import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { PolicyRule } from './types';

/**
 * Takes in the rules of other plugins.
 *
 * @public
 */
export interface PermissionRulesExtensionPoint {
  /** Adds rules to the policy. A second rule of the same id is an error. */
  addRules(...rules: PolicyRule[]): void;
}

/**
 * Lets a module of the `permission` plugin add rules to Boardwalk's policy.
 *
 * @public
 */
export const permissionRulesExtensionPoint =
  createExtensionPoint<PermissionRulesExtensionPoint>({
    id: 'permission.boardwalk.rules',
  });
