import { ResponseError } from '@backstage/errors';
import type {
  BackstageUserIdentity,
  ProfileInfo,
} from '@backstage/core-plugin-api';

/** A person of the demo organisation whom a visitor can be. */
export interface Persona {
  id: string;
  entityRef: string;
  displayName: string;
  /** What they do, for example "Team lead". */
  role: string;
  groupRef: string;
  groupTitle: string;
  /** One sentence on what this person sees in the portal. */
  summary: string;
}

/** The ways into this portal. */
export interface SignInOptions {
  /** Empty when personas are off, as in production. */
  personas: Persona[];
  /** Some of the personas are not in the catalog yet; ask again soon. */
  personasLoading?: boolean;
  /** Ids of the configured auth providers, for example `github`. */
  providers: string[];
}

/** A Backstage identity with its token. */
export interface PersonaSession {
  profile: ProfileInfo;
  backstageIdentity: {
    token: string;
    expiresInSeconds?: number;
    identity: BackstageUserIdentity;
  };
}

async function request<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, {
    credentials: 'include',
    signal: AbortSignal.timeout(15_000),
    ...init,
  });
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return response.json();
}

/**
 * Talks to the auth backend. It uses plain `fetch`, since the app's own fetch
 * waits for the identity that these calls are about to bring.
 */
export class SignInClient {
  /** @param authUrl - base URL of the auth plugin, without a slash at its end */
  constructor(private readonly authUrl: string) {}

  getOptions(): Promise<SignInOptions> {
    return request(`${this.authUrl}/boardwalk/sign-in`);
  }

  getPersonaSession(personaId: string): Promise<PersonaSession> {
    return request(`${this.authUrl}/personas/refresh`, {
      method: 'POST',
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        'X-Boardwalk-Persona': personaId,
      },
    });
  }
}
