import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Full, lower-case reference of `boardwalk.platformGroup`; a bare name means a
 * group of the default namespace. Undefined when no group is configured: then
 * nobody may do what is kept for it.
 *
 * @throws InputError when it names something else than a group
 */
export function readPlatformGroup(config: Config): string | undefined {
  const value = config.getOptionalString('boardwalk.platformGroup');
  if (!value) {
    return undefined;
  }
  const ref = parseEntityRef(value, {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
  if (ref.kind.toLocaleLowerCase('en-US') !== 'group') {
    throw new InputError(
      `boardwalk.platformGroup must name a group, such as group:default/platform-engineering, and is '${value}'`,
    );
  }
  return stringifyEntityRef(ref);
}
