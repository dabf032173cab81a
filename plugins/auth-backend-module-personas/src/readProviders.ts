import type { Config } from '@backstage/config';

/** The provider id of the personas, also the key below `auth.providers`. */
export const PERSONAS_PROVIDER_ID = 'personas';

/** Ids of the sign-in providers that have a block below `auth.providers`. */
export function readProviders(config: Config): string[] {
  return (config.getOptionalConfig('auth.providers')?.keys() ?? []).filter(
    id => id !== PERSONAS_PROVIDER_ID,
  );
}
