import type { IdentityApi } from '@backstage/core-plugin-api';
import type { PersonaSession } from './signInClient';

/** Tokens are renewed when less than this is left of them. */
const RENEW_BEFORE_MS = 3 * 60_000;

/**
 * The identity of a persona. It renews its token before it runs out, with one
 * request however many callers wait; when that fails, the old token serves as
 * long as it is valid, so a backend that restarts is not noticed.
 */
export class PersonaIdentity implements IdentityApi {
  #session: PersonaSession;
  #expiresAt: number;
  #renewal?: Promise<void>;

  constructor(
    session: PersonaSession,
    private readonly options: {
      fetchSession: () => Promise<PersonaSession>;
      onSignOut: () => void;
    },
  ) {
    this.#session = session;
    this.#expiresAt = expiryOf(session);
  }

  async getProfileInfo() {
    return this.#session.profile;
  }

  async getBackstageIdentity() {
    return this.#session.backstageIdentity.identity;
  }

  async getCredentials() {
    const left = this.#expiresAt - Date.now();
    if (left < RENEW_BEFORE_MS) {
      this.#renewal ??= this.#renew();
      try {
        await this.#renewal;
      } catch (error) {
        if (this.#expiresAt <= Date.now()) throw error;
      }
    }
    return { token: this.#session.backstageIdentity.token };
  }

  async signOut() {
    this.options.onSignOut();
  }

  async #renew() {
    try {
      const session = await this.options.fetchSession();
      this.#session = session;
      this.#expiresAt = expiryOf(session);
    } finally {
      this.#renewal = undefined;
    }
  }
}

function expiryOf(session: PersonaSession) {
  const seconds = session.backstageIdentity.expiresInSeconds ?? 3600;
  return Date.now() + seconds * 1000;
}
