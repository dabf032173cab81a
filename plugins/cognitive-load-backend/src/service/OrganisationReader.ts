import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { PLATFORM_SINCE_ANNOTATION } from '@boardwalk/plugin-dora-common';
import type { Organisation } from '../domain/freezeAudience';

// A dot in a key cannot be told from one that leads deeper, so annotations come whole.
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
  'relations',
];

const lower = (text: string) => text.toLocaleLowerCase('en-US');

const targetsOf = (entity: Entity, type: string) =>
  (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => lower(targetRef))
    .sort();

/** Where groups and people come from. */
export interface OrganisationReader {
  read(): Promise<Organisation>;
}

/** Reads groups and people from the catalog. */
export class CatalogOrganisationReader implements OrganisationReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogOrganisationReader {
    return new CatalogOrganisationReader(options);
  }

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async read(): Promise<Organisation> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const pages = this.#catalog.streamEntities(
      { filter: { kind: ['group', 'user'] }, fields: FIELDS },
      { credentials },
    );
    const groups: Map<
      string,
      Organisation['groups'] extends ReadonlyMap<string, infer G> ? G : never
    > = new Map();
    const users: Array<Organisation['users'][number]> = [];
    for await (const page of pages)
      for (const entity of page) {
        const ref = lower(stringifyEntityRef(entity));
        if (lower(entity.kind) === 'user')
          users.push({ ref, memberOf: targetsOf(entity, RELATION_MEMBER_OF) });
        else
          groups.set(ref, {
            ref,
            title: titleOf(entity),
            parents: targetsOf(entity, RELATION_CHILD_OF),
            platformSince: platformSinceOf(entity),
          });
      }
    return { groups, users };
  }
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    metadata.title ??
    (typeof displayName === 'string' ? displayName : metadata.name)
  );
}

/** What is no day says nothing; the DORA pages tell of it. */
function platformSinceOf({ metadata }: Entity): string | null {
  const day = metadata.annotations?.[PLATFORM_SINCE_ANNOTATION];
  const isDay =
    day !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(Date.parse(day));
  return isDay ? day : null;
}
