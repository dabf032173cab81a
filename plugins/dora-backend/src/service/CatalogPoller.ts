import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  PLATFORM_ANNOTATION,
  PLATFORM_SINCE_ANNOTATION,
  SOURCE_TEMPLATE_ANNOTATION,
} from '@boardwalk/plugin-dora-common';
import {
  REPOSITORY_ANNOTATIONS,
  type CatalogSnapshot,
  type SnapshotEntity,
} from '../domain/catalogSnapshot';

const KINDS = ['component', 'system', 'domain', 'group', 'user'] as const;

// A dot in a key cannot be told from one that leads deeper, so annotations come whole.
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
  'spec.type',
  'relations',
];

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Reads from the catalog what names mean and who owns what. */
export class CatalogPoller {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogPoller {
    return new CatalogPoller(options);
  }

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Reads the whole catalog. If that breaks off there is no snapshot at all. */
  async read(): Promise<CatalogSnapshot> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entities: SnapshotEntity[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: { kind: [...KINDS] }, fields: FIELDS },
      { credentials },
    );
    for await (const page of pages)
      for (const entity of page) {
        const known = toSnapshotEntity(entity);
        if (known) entities.push(known);
      }
    return { entities };
  }
}

function toSnapshotEntity(entity: Entity): SnapshotEntity | undefined {
  const kind = KINDS.find(known => known === lower(entity.kind));
  if (!kind) return undefined;
  const { name, namespace = 'default', title, annotations } = entity.metadata;
  const targets = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => lower(targetRef));
  const type = entity.spec?.type;
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    ref: lower(stringifyEntityRef(entity)),
    kind,
    namespace: lower(namespace),
    name: lower(name),
    title: title ?? (typeof displayName === 'string' ? displayName : name),
    owners: targets(RELATION_OWNED_BY),
    partOf: targets(RELATION_PART_OF),
    parents: kind === 'group' ? targets(RELATION_CHILD_OF) : [],
    memberOf: kind === 'user' ? targets(RELATION_MEMBER_OF) : [],
    annotations: Object.fromEntries(
      REPOSITORY_ANNOTATIONS.flatMap(key => {
        const value = annotations?.[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
    type:
      kind === 'component' && typeof type === 'string'
        ? lower(type)
        : undefined,
    isPlatform:
      kind === 'component' && annotations?.[PLATFORM_ANNOTATION] === 'true',
    isFromTemplate:
      kind === 'component' &&
      annotations?.[SOURCE_TEMPLATE_ANNOTATION] !== undefined,
    platformSince: annotations?.[PLATFORM_SINCE_ANNOTATION],
  };
}
