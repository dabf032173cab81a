import {
  configApiRef,
  discoveryApiRef,
  oauthRequestApiRef,
  useApi,
  type IdentityApi,
} from '@backstage/core-plugin-api';
import { useCallback, useMemo } from 'react';
import { PersonaIdentity } from './PersonaIdentity';
import { ProviderIdentity } from './ProviderIdentity';
import { createProviderAuth } from './providers';
import { emptyTab } from './emptyTab';
import { rememberedChoice, type Choice } from './rememberedChoice';
import { SignInClient } from './signInClient';

/** The two things the sign-in page asks for. */
export function useSignIn() {
  const configApi = useApi(configApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const oauthRequestApi = useApi(oauthRequestApiRef);

  const client = useMemo(
    () => async () => new SignInClient(await discoveryApi.getBaseUrl('auth')),
    [discoveryApi],
  );

  const getOptions = useCallback(
    async () => (await client()).getOptions(),
    [client],
  );

  /**
   * Signs in, and remembers how. With `silent`, a provider that would have to
   * show a window gives up instead and the answer is undefined.
   */
  const signIn = useCallback(
    async (
      choice: Choice,
      options?: { silent: boolean },
    ): Promise<IdentityApi | undefined> => {
      const onSignOut = () => {
        rememberedChoice.forget();
        emptyTab();
      };
      if (choice.kind === 'persona') {
        const signInClient = await client();
        const fetchSession = () => signInClient.getPersonaSession(choice.id);
        const session = await fetchSession();
        rememberedChoice.write(choice);
        return new PersonaIdentity(session, { fetchSession, onSignOut });
      }
      const auth = createProviderAuth(choice.id, {
        configApi,
        discoveryApi,
        oauthRequestApi,
      });
      const identity = await auth.getBackstageIdentity(
        options?.silent ? { optional: true } : { instantPopup: true },
      );
      if (!identity) return undefined;
      rememberedChoice.write(choice);
      return new ProviderIdentity(auth, onSignOut);
    },
    [client, configApi, discoveryApi, oauthRequestApi],
  );

  return { getOptions, signIn };
}
