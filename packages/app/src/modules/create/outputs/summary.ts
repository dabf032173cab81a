import { parseEntityRef } from '@backstage/catalog-model';

/** What a run of a golden path made, as its template puts it out. */
export interface CreatedSummary {
  /** Full reference of the new component. */
  entityRef: string;
  name: string;
  /** `<namespace>/<name>` on the embedded host. */
  repository: string;
  cloneUrl: string;
  /** Web address of the files; ends with a slash. */
  sourceUrl: string;
  /** `boardwalk`, `github` and so on. */
  provider: string;
  ci: string;
  delivery: string;
  /** Full reference of the template. */
  template: string;
}

/** Reads `output.summary` of a run; undefined when it is not that of a golden path. */
export function readSummary(
  output: Record<string, unknown> | undefined,
): CreatedSummary | undefined {
  const given = output?.summary as Partial<CreatedSummary> | undefined;
  if (typeof given?.entityRef !== 'string') return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    entityRef: given.entityRef,
    name: text(given.name) || parseEntityRef(given.entityRef).name,
    repository: text(given.repository),
    cloneUrl: text(given.cloneUrl),
    sourceUrl: text(given.sourceUrl),
    provider: text(given.provider) || 'boardwalk',
    ci: text(given.ci),
    delivery: text(given.delivery),
    template: text(given.template),
  };
}

/** Addresses of this portal without host, so that following one loads no page anew. */
export function toPath(url: string): string {
  const { origin } = window.location;
  return url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
}
