import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';

/**
 * Full, lower-case reference of `boardwalk.platformGroup`; a bare name means a
 * group of the default namespace. Undefined when no group is configured: then
 * nobody may do what is kept for it.
 */
export function readPlatformGroup(config: Config): string | undefined {
  const value = config.getOptionalString('boardwalk.platformGroup');
  if (!value) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch (error) {
    throw new InputError(
      `boardwalk.platformGroup must name a group, for example group:default/platform-engineering: ${
        toError(error).message
      }`,
    );
  }
}
