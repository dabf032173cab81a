import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** What the root catalog-info.yaml says about a repository. */
export interface CatalogInfo {
  /** Ref of the first component, lower case. */
  entityRef: string | null;
  /** Ref of its owner, lower case. */
  ownerRef: string | null;
}

interface Described {
  kind?: unknown;
  metadata?: { name?: unknown; namespace?: unknown };
  spec?: { owner?: unknown };
}

const NOTHING: CatalogInfo = { entityRef: null, ownerRef: null };
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 500;

/**
 * Reads the first Component, or else the first entity with an owner. Text that is
 * no YAML, or says nothing of the kind, is no error here: the catalog tells about
 * that.
 */
export function parseCatalogInfo(text: string): CatalogInfo {
  const described = readDocuments(text);
  const chosen =
    described.find(({ kind }) => kind === 'Component') ??
    described.find(({ spec }) => isText(spec?.owner));
  if (!chosen) return NOTHING;
  const { kind, metadata, spec } = chosen;
  const namespace = isText(metadata?.namespace)
    ? metadata.namespace
    : 'default';
  return {
    entityRef:
      kind === 'Component' && isText(metadata?.name)
        ? stringifyEntityRef({ kind, namespace, name: metadata.name })
        : null,
    ownerRef: isText(spec?.owner) ? readOwner(spec.owner, namespace) : null,
  };
}

function readDocuments(text: string): Described[] {
  try {
    return parseAllDocuments(text)
      .map(document => document.toJS({ maxAliasCount: 20 }) as unknown)
      .filter(
        (value): value is Described =>
          typeof value === 'object' && value !== null,
      );
  } catch {
    return [];
  }
}

function readOwner(owner: string, defaultNamespace: string): string | null {
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(owner, { defaultKind: 'group', defaultNamespace }),
    );
    return /^(group|user):/.test(ref) ? ref : null;
  } catch {
    return null;
  }
}
