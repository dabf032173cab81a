import { readSignInProviders } from '../signInProviders';
import type { StartupCheck, StartupProblem } from '../types';

/** A portal that nobody can sign in to, or everybody. */
export const checkSignIn: StartupCheck = ({ config }) => {
  const problems: StartupProblem[] = [];
  if (config.has('auth.providers.guest')) {
    problems.push({
      setting: 'auth.providers.guest',
      problem: 'The guest provider signs in everybody without a password.',
      remedy: 'Remove the block.',
    });
  }
  const providers = readSignInProviders(config);
  if (providers.length === 0) {
    problems.push({
      setting: 'auth.providers',
      problem: 'No sign-in provider is configured: nobody could sign in.',
      remedy:
        'Configure auth.providers.oidc or auth.providers.github; app-config.production.yaml shows both.',
    });
  }
  for (const { path, settings } of providers) {
    for (const resolver of settings?.getOptionalConfigArray(
      'signIn.resolvers',
    ) ?? []) {
      if (
        resolver.getOptionalBoolean(
          'dangerouslyAllowSignInWithoutUserInCatalog',
        )
      ) {
        problems.push({
          setting: `${path}.signIn.resolvers`,
          problem:
            'dangerouslyAllowSignInWithoutUserInCatalog lets in anyone whom the provider knows, whether or not they belong to the organisation.',
          remedy: 'Remove it, and load the people of the organisation instead.',
        });
      }
    }
  }
  return problems;
};
