import type { Config } from '@backstage/config';
import { doraEventCreatePermission } from '@boardwalk/plugin-dora-common';

interface Restriction {
  plugin?: string;
  permission?: string | string[];
}

/**
 * How many callers of `backend.auth.externalAccess` may report events. What they
 * carry is not read.
 */
export function countEventTokens(config: Config): number {
  const callers =
    config.getOptionalConfigArray('backend.auth.externalAccess') ?? [];
  return callers.filter(caller => {
    const restrictions =
      caller.getOptional<Restriction[]>('accessRestrictions');
    return (
      restrictions === undefined ||
      restrictions.some(
        ({ plugin, permission }) =>
          plugin === 'dora' &&
          (permission === undefined ||
            [permission]
              .flat()
              .flatMap(names => names.split(/[\s,]+/))
              .includes(doraEventCreatePermission.name)),
      )
    );
  }).length;
}
