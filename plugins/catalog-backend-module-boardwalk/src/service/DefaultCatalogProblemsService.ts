import { ProblemRow, ProblemStore } from '../database/types';
import { presentConflict, presentFailure } from '../domain/presentProblem';
import { CatalogProblem } from '../domain/problem';
import { SourceProblems } from './SourceProblems';
import { CatalogProblemsService, ListProblemsOptions } from './types';

export class DefaultCatalogProblemsService implements CatalogProblemsService {
  readonly #store: ProblemStore;
  readonly #sources: SourceProblems;
  readonly #root: string;

  static create(options: {
    store: ProblemStore;
    sources: SourceProblems;
    root: string;
  }): DefaultCatalogProblemsService {
    return new DefaultCatalogProblemsService(options);
  }

  private constructor(options: {
    store: ProblemStore;
    sources: SourceProblems;
    root: string;
  }) {
    this.#store = options.store;
    this.#sources = options.sources;
    this.#root = options.root;
  }

  async listProblems({ limit, offset }: ListProblemsOptions) {
    const sources = this.#sources.list();
    const first = sources.slice(offset, offset + limit);
    const { rows, total } = await this.#store.queryProblems({
      limit: limit - first.length,
      offset: Math.max(0, offset - sources.length),
    });
    return {
      items: [...first, ...rows.map(row => this.#present(row))],
      totalItems: sources.length + total,
    };
  }

  #present(row: ProblemRow): CatalogProblem {
    return row.source === 'conflict'
      ? presentConflict({ root: this.#root, ...row })
      : presentFailure({ root: this.#root, ...row });
  }
}
