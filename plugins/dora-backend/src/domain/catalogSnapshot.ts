/** Annotations that tie an entity to where its source is. */
export const REPOSITORY_ANNOTATIONS = [
  'boardwalk.dev/repository',
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'bitbucket.org/repo-url',
  'dev.azure.com/project-repo',
  'backstage.io/source-location',
] as const;

/** What the engine needs of one entity. Refs are lower case, `kind:namespace/name`. */
export interface SnapshotEntity {
  ref: string;
  kind: 'component' | 'system' | 'domain' | 'group' | 'user';
  /** Lower case. */
  namespace: string;
  /** Lower case. */
  name: string;
  /** For people; the name where the entity has no title. */
  title: string;
  /** Groups and users that own it. */
  owners: string[];
  /** Systems or domains that it is part of. */
  partOf: string[];
  /** Groups above a group. */
  parents: string[];
  /** Groups of a user. */
  memberOf: string[];
  /** Those of `REPOSITORY_ANNOTATIONS` that it has, as written. */
  annotations: Partial<Record<(typeof REPOSITORY_ANNOTATIONS)[number], string>>;
  /** `spec.type` of a component, lower case. */
  type?: string;
  /** Whether it is a part of the platform itself, whose releases are marked. */
  isPlatform?: boolean;
  /** Whether it is a component that was made from a template of the portal. */
  isFromTemplate?: boolean;
  /** When it came to the platform, as written; undefined where nobody says so. */
  platformSince?: string;
}

/** All that the catalog says about names, ownership and structure at one moment. */
export interface CatalogSnapshot {
  entities: SnapshotEntity[];
}
