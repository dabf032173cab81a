import { createApiRef } from '@backstage/frontend-plugin-api';

/** An entity file, or an entity in it, that the catalog could not take in. */
export interface CatalogProblem {
  locationRef: string;
  /** Path or URL of the file, where the location is one. */
  file?: string;
  /** The entity concerned, when the file could be read far enough. */
  entityRef?: string;
  /** Line of the file, counted from 1, for errors of its syntax. */
  line?: number;
  reason: string;
  kind:
    | 'yaml'
    | 'validation'
    | 'conflict'
    | 'unreachable'
    | 'too-large'
    | 'other';
  /** When it was seen for the first time, ISO 8601. */
  since: string;
}

/** One page of problems. */
export interface CatalogProblems {
  items: CatalogProblem[];
  totalItems: number;
}

/** Reads what the catalog could not take in. */
export interface ProblemsApi {
  getProblems(page: {
    limit: number;
    offset: number;
  }): Promise<CatalogProblems>;
}

export const problemsApiRef = createApiRef<ProblemsApi>().with({
  id: 'plugin.catalog-problems.client',
  pluginId: 'catalog-problems',
});
