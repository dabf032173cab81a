import type { Config } from '@backstage/config';
import { readText } from '../readText';
import { type SignInProvider, readSignInProviders } from '../signInProviders';
import type { StartupCheck, StartupProblem } from '../types';

/** What the providers we ship cannot do without. */
const REQUIRED: Record<string, string[]> = {
  oidc: ['metadataUrl', 'clientId', 'clientSecret'],
  github: ['clientId', 'clientSecret'],
};

/**
 * Sign-in providers whose block is incomplete. Backstage would stop the whole
 * auth plugin for it, or let people sign in to nothing.
 */
export const checkProviderBlocks: StartupCheck = ({ config }) =>
  readSignInProviders(config).flatMap(provider =>
    provider.settings
      ? [
          ...missingSettings(provider, provider.settings),
          ...missingResolver(provider, provider.settings),
          ...missingSession(provider, config),
        ]
      : [
          {
            setting: provider.path,
            problem: `The sign-in provider '${provider.id}' has no settings for the environment named by auth.environment.`,
            remedy: `Put its settings below ${provider.path}, or change auth.environment.`,
          },
        ],
  );

function missingSettings(
  { id, path }: SignInProvider,
  settings: Config,
): StartupProblem[] {
  return (REQUIRED[id] ?? [])
    .filter(key => !readText(settings, key))
    .map(key => ({
      setting: `${path}.${key}`,
      problem: `The sign-in provider '${id}' needs it, and it is empty.`,
      remedy:
        'Set it; if it comes from an environment variable, check that the variable reaches the backend.',
    }));
}

function missingResolver(
  { id, path }: SignInProvider,
  settings: Config,
): StartupProblem[] {
  return settings.getOptionalConfigArray('signIn.resolvers')?.length
    ? []
    : [
        {
          setting: `${path}.signIn.resolvers`,
          problem: `The sign-in provider '${id}' does not say how its users are found in the catalog, so nobody can sign in with it.`,
          remedy:
            'Name a resolver, for example: resolvers: [{ resolver: emailMatchingUserEntityProfileEmail }].',
        },
      ];
}

function missingSession(
  { id }: SignInProvider,
  config: Config,
): StartupProblem[] {
  return id === 'oidc' && readText(config, 'auth.session.secret') === undefined
    ? [
        {
          setting: 'auth.session.secret',
          problem:
            'Sign-in with OIDC keeps its state in a session, which needs a secret.',
          remedy:
            'Set it to a long random text, for example from: openssl rand -base64 32.',
        },
      ]
    : [];
}
