import { OAuth2 } from '@backstage/core-app-api';
import type {
  ConfigApi,
  DiscoveryApi,
  OAuthRequestApi,
} from '@backstage/core-plugin-api';
import { RiGithubFill, RiGitlabFill, RiKey2Line } from '@remixicon/react';
import type { ReactElement } from 'react';
import type { AuthApi } from './ProviderIdentity';

interface ProviderLook {
  title: string;
  icon: ReactElement;
  scopes: string[];
}

const OPEN_ID = ['openid', 'profile', 'email'];

const KNOWN: Record<string, ProviderLook> = {
  oidc: {
    title: 'your organisation',
    icon: <RiKey2Line />,
    scopes: OPEN_ID,
  },
  github: { title: 'GitHub', icon: <RiGithubFill />, scopes: ['read:user'] },
  gitlab: { title: 'GitLab', icon: <RiGitlabFill />, scopes: ['read_user'] },
};

/** Name and icon of a provider; one we do not know is called by its id. */
export function lookOfProvider(id: string): ProviderLook {
  return KNOWN[id] ?? { title: id, icon: <RiKey2Line />, scopes: OPEN_ID };
}

/** The browser's half of a configured OAuth provider. */
export function createProviderAuth(
  id: string,
  deps: {
    configApi: ConfigApi;
    discoveryApi: DiscoveryApi;
    oauthRequestApi: OAuthRequestApi;
  },
): AuthApi {
  const { title, scopes } = lookOfProvider(id);
  return OAuth2.create({
    ...deps,
    environment: deps.configApi.getOptionalString('auth.environment'),
    provider: { id, title, icon: () => null },
    defaultScopes: scopes,
  });
}
