import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The kind that stands for every kind. */
export const ANY_KIND = 'all';

/** What the index shows, as the address bar holds it. */
export interface IndexState {
  /** Lower case, for example `component`. */
  kind: string;
  type?: string;
  /** Full references of owning groups or users; any of them matches. */
  owners: string[];
  lifecycle?: string;
  tag?: string;
  scope: 'all' | 'owned' | 'starred';
  text: string;
  sort: { field: SortField; order: 'asc' | 'desc' };
  /** Number of entities before the first one shown. */
  offset: number;
}

export const SORT_FIELDS = [
  'metadata.name',
  'spec.type',
  'spec.lifecycle',
] as const;

export type SortField = (typeof SORT_FIELDS)[number];

const NAMES = {
  kind: 'filters[kind]',
  type: 'filters[type]',
  owners: 'filters[owners]',
  lifecycle: 'filters[lifecycles]',
  tag: 'filters[tags]',
  scope: 'filters[user]',
  text: 'filters[text]',
};

function toFullRef(ref: string) {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
  } catch {
    return ref;
  }
}

/**
 * Reads the state from a query string. The names are those of the stock index,
 * so links that other plugins make to it (the ownership card for one) work.
 */
export function readIndexState(
  params: URLSearchParams,
  defaultKind: string,
): IndexState {
  const scope = params.get(NAMES.scope);
  const [field, order] = (params.get('sort') ?? '').split(':');
  const type = params.get(NAMES.type);
  return {
    kind: (params.get(NAMES.kind) ?? defaultKind).toLocaleLowerCase('en-US'),
    type: type && type !== 'all' ? type : undefined,
    owners: params.getAll(NAMES.owners).map(toFullRef),
    lifecycle: params.get(NAMES.lifecycle) ?? undefined,
    tag: params.get(NAMES.tag) ?? undefined,
    scope: scope === 'owned' || scope === 'starred' ? scope : 'all',
    text: params.get(NAMES.text) ?? '',
    sort: {
      field: SORT_FIELDS.find(known => known === field) ?? 'metadata.name',
      order: order === 'desc' ? 'desc' : 'asc',
    },
    offset: Math.max(0, Number.parseInt(params.get('offset') ?? '', 10) || 0),
  };
}

/** Writes the state; what is at its default is left out. */
export function writeIndexState(
  state: IndexState,
  defaultKind: string,
): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) params.set(name, value);
  };
  set(NAMES.kind, state.kind === defaultKind ? undefined : state.kind);
  set(NAMES.type, state.type);
  state.owners.forEach(owner => params.append(NAMES.owners, owner));
  set(NAMES.lifecycle, state.lifecycle);
  set(NAMES.tag, state.tag);
  set(NAMES.scope, state.scope === 'all' ? undefined : state.scope);
  set(NAMES.text, state.text);
  const { field, order } = state.sort;
  if (field !== 'metadata.name' || order !== 'asc') {
    set('sort', `${field}:${order}`);
  }
  set('offset', state.offset ? String(state.offset) : undefined);
  return params;
}
