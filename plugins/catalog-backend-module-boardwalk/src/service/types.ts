import { CatalogProblem } from '../domain/problem';

export interface ListProblemsOptions {
  /** At most this many. */
  limit: number;
  /** Skips this many. */
  offset: number;
}

/** What is wrong with the sources of the catalog. */
export interface CatalogProblemsService {
  /** Problems of folders first, then all others, newest first. */
  listProblems(
    options: ListProblemsOptions,
  ): Promise<{ items: CatalogProblem[]; totalItems: number }>;
}
