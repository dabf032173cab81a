import type { EntityFilterQuery } from '@backstage/catalog-client';
import { parseEntityRef } from '@backstage/catalog-model';
import { ANY_KIND, type IndexState } from './indexState';
import type { IndexView } from './indexViews';

/** Who is looking, for the scopes "owned" and "starred". */
export interface Viewer {
  ownershipRefs: string[];
  starredRefs: string[];
}

/**
 * The catalog filter of a state; undefined when nothing can match, since the
 * catalog reads an empty list of values as "any".
 */
export function toEntityFilter(
  state: IndexState,
  viewer: Viewer,
  base: IndexView['filter'] = {},
): EntityFilterQuery | undefined {
  const common: Record<string, string | symbol | string[]> = { ...base };
  if (state.kind !== ANY_KIND) common.kind = state.kind;
  if (state.type) common['spec.type'] = state.type;
  if (state.lifecycle) common['spec.lifecycle'] = state.lifecycle;
  if (state.tag) common['metadata.tags'] = state.tag;

  let owners = state.owners;
  if (state.scope === 'owned') {
    owners = owners.length
      ? owners.filter(ref => viewer.ownershipRefs.includes(ref))
      : viewer.ownershipRefs;
    if (owners.length === 0) return undefined;
  }
  if (owners.length) common['relations.ownedBy'] = owners;

  if (state.scope !== 'starred') return common;
  const starred = viewer.starredRefs
    .map(ref => parseEntityRef(ref))
    .filter(
      ({ kind }) =>
        state.kind === ANY_KIND ||
        kind.toLocaleLowerCase('en-US') === state.kind,
    );
  if (starred.length === 0) return undefined;
  return starred.map(({ kind, namespace, name }) => ({
    ...common,
    kind,
    'metadata.namespace': namespace,
    'metadata.name': name,
  }));
}
