import type { Config } from '@backstage/config';

/** Providers below `auth.providers` that let anyone in, and never count. */
const WITHOUT_IDENTITY = ['guest', 'personas'];

/** A sign-in provider that has a block below `auth.providers`. */
export interface SignInProvider {
  id: string;
  /** Where its settings are, for messages: `auth.providers.oidc.production`. */
  path: string;
  /** Its settings; undefined when there are none for `auth.environment`. */
  settings: Config | undefined;
}

/**
 * The configured sign-in providers. OAuth providers keep their settings below
 * the name of the environment, others directly.
 */
export function readSignInProviders(config: Config): SignInProvider[] {
  const environment =
    config.getOptionalString('auth.environment') ?? 'development';
  const providers = config.getOptionalConfig('auth.providers');
  return (providers?.keys() ?? [])
    .filter(id => !WITHOUT_IDENTITY.includes(id))
    .map(id => {
      const block = providers?.getOptionalConfig(id);
      return block?.has('signIn')
        ? { id, path: `auth.providers.${id}`, settings: block }
        : {
            id,
            path: `auth.providers.${id}.${environment}`,
            settings: block?.getOptionalConfig(environment),
          };
    });
}
