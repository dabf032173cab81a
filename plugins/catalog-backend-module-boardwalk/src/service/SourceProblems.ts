import { CatalogProblem } from '../domain/problem';
import { SourceProblem } from '../providers/types';
import { toFile } from '../domain/presentProblem';

/**
 * The problems of whole folders and unreadable files. They describe this
 * machine's disk and are found again at each start, so memory is their place.
 */
export class SourceProblems {
  readonly #root: string;
  readonly #since = new Map<string, Date>();
  readonly #byProvider = new Map<string, SourceProblem[]>();

  static create(options: { root: string }): SourceProblems {
    return new SourceProblems(options.root);
  }

  private constructor(root: string) {
    this.#root = root;
  }

  /** Replaces what was known of a provider. */
  set(provider: string, problems: SourceProblem[]): void {
    this.#byProvider.set(provider, problems);
    const reasons = new Set(this.#all().map(problem => problem.reason));
    for (const reason of this.#since.keys()) {
      if (!reasons.has(reason)) {
        this.#since.delete(reason);
      }
    }
    for (const reason of reasons) {
      if (!this.#since.has(reason)) {
        this.#since.set(reason, new Date());
      }
    }
  }

  list(): CatalogProblem[] {
    return this.#all().map(({ locationRef, reason }) => ({
      locationRef,
      file: toFile(this.#root, locationRef),
      reason,
      kind: 'unreachable',
      since: (this.#since.get(reason) ?? new Date()).toISOString(),
    }));
  }

  #all(): SourceProblem[] {
    return [...this.#byProvider.values()].flat();
  }
}
