import type {
  BackstageIdentityApi,
  IdentityApi,
  ProfileInfoApi,
  SessionApi,
} from '@backstage/core-plugin-api';
import { AuthenticationError } from '@backstage/errors';

/** What an auth provider of the browser offers. */
export type AuthApi = BackstageIdentityApi & ProfileInfoApi & SessionApi;

/** The identity of somebody who came through OIDC, GitHub or the like. */
export class ProviderIdentity implements IdentityApi {
  constructor(
    private readonly auth: AuthApi,
    private readonly onSignOut: () => void,
  ) {}

  async getProfileInfo() {
    return (await this.auth.getProfile()) ?? {};
  }

  async getBackstageIdentity() {
    return (await this.#identity()).identity;
  }

  async getCredentials() {
    // The session renews itself; ask each time instead of keeping the token.
    return { token: (await this.#identity()).token };
  }

  async signOut() {
    this.onSignOut();
    await this.auth.signOut();
  }

  async #identity() {
    const response = await this.auth.getBackstageIdentity();
    if (!response) throw new AuthenticationError('You are not signed in');
    return response;
  }
}
