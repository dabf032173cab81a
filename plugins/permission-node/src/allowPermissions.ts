import type { Permission } from '@backstage/plugin-permission-common';
import type { PolicyRule } from './types';

/**
 * A rule that gives the listed permissions to every signed-in user.
 *
 * @public
 */
export function allowPermissions(
  id: string,
  permissions: readonly Permission[],
): PolicyRule {
  return { id, appliesTo: permissions, decide: () => 'allow' };
}
