import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DEMO_ANNOTATION } from '@boardwalk/plugin-demo-node';
import {
  ANNOTATION_PERSONA,
  type Persona,
  personaRoles,
} from '../domain/personas';
import { firstGroupRef, toPersona } from '../domain/toPersona';

/** Finds the personas among the users of the catalog. */
export interface PersonaDirectory {
  /** The personas loaded so far, in the order of the sign-in page. */
  listPersonas(): Promise<Persona[]>;
}

export class CatalogPersonaDirectory implements PersonaDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): PersonaDirectory {
    return new CatalogPersonaDirectory(options);
  }

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async listPersonas(): Promise<Persona[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items: users } = await this.#catalog.queryEntities(
      {
        filter: {
          kind: 'user',
          [`metadata.annotations.${ANNOTATION_PERSONA}`]: personaRoles.map(
            ({ id }) => id,
          ),
          [`metadata.annotations.${DEMO_ANNOTATION}`]: 'true',
        },
        orderFields: { field: 'metadata.name', order: 'asc' },
      },
      { credentials },
    );
    const groupRefs = [...new Set(users.flatMap(u => firstGroupRef(u) ?? []))];
    const { items: groups } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: groupRefs },
      { credentials },
    );
    const groupsByRef = new Map<string, Entity>(
      groupRefs.flatMap((ref, index) => {
        const group = groups[index];
        return group ? [[ref, group] as const] : [];
      }),
    );
    const personas = users.flatMap(user => toPersona(user, groupsByRef) ?? []);
    return personaRoles.flatMap(
      ({ id }) => personas.find(persona => persona.id === id) ?? [],
    );
  }
}
