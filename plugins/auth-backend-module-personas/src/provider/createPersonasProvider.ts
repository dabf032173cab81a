import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  type AuthProviderFactory,
  type ClientAuthResponse,
  prepareBackstageIdentityResponse,
} from '@backstage/plugin-auth-node';
import type { Request } from 'express';
import { type PersonaId, personaRoles } from '../domain/personas';
import { requireLocalRequest } from '../router/requireLocalRequest';
import type { PersonaDirectory } from '../service/PersonaDirectory';

/** Header by which the sign-in page names the persona. */
const PERSONA_HEADER = 'x-boardwalk-persona';

/**
 * An auth provider whose whole session is the header of its refresh request:
 * the page remembers the persona, nothing is stored on either side.
 */
export function createPersonasProvider(options: {
  directory: PersonaDirectory;
}): AuthProviderFactory {
  return ({ resolverContext }) => ({
    async start() {
      throw noRedirectFlow();
    },

    async frameHandler() {
      throw noRedirectFlow();
    },

    async refresh(req, res) {
      if (req.method !== 'POST') {
        throw new InputError('Send a POST request to sign in as a persona');
      }
      requireLocalRequest(req);
      const id = readPersonaId(req);

      const personas = await options.directory.listPersonas();
      const persona = personas.find(candidate => candidate.id === id);
      if (!persona) {
        throw new ServiceUnavailableError(
          `The persona '${id}' is not in the catalog yet: the demo organisation is still loading. Try again in a few seconds.`,
        );
      }
      const signedIn = await resolverContext.signInWithCatalogUser({
        entityRef: persona.entityRef,
      });
      const response: ClientAuthResponse<{}> = {
        providerInfo: {},
        profile: { displayName: persona.displayName },
        backstageIdentity: prepareBackstageIdentityResponse(signedIn),
      };
      res.status(200).json(response);
    },

    async logout(_req, res) {
      res.status(200).end();
    },
  });
}

function readPersonaId(req: Request): PersonaId {
  const value = req.get(PERSONA_HEADER);
  const known = personaRoles.find(({ id }) => id === value);
  if (!known) {
    throw new InputError(
      `The header 'X-Boardwalk-Persona' must be one of ${personaRoles
        .map(({ id }) => `'${id}'`)
        .join(', ')}`,
    );
  }
  return known.id;
}

function noRedirectFlow() {
  return new NotFoundError('Personas have no redirect to sign in with');
}
