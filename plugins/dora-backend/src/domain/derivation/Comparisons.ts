import type { ComparisonFact, DeploymentFact } from '../facts';

/** Ids of changes, newest first. */
interface Compared {
  brought: string[];
  /** Of a rollback: what the success before it had, and so was delivered by then. */
  takenBack: string[];
}

/**
 * What each success brought by the ancestry of its revision: the commits that it
 * has and the success before it, in the same environment and of the same
 * repository, has not.
 */
export class Comparisons {
  readonly #changes: ReadonlyMap<string, string[]>;
  readonly #last = new Map<string, string>();

  constructor(comparisons: ComparisonFact[]) {
    this.#changes = new Map(
      comparisons.map(({ repository, base, head, changeIds }) => [
        JSON.stringify([repository, base, head]),
        changeIds,
      ]),
    );
  }

  /**
   * Takes the successes of a service one after the other, in their order.
   *
   * @returns undefined where the host was not asked, or could not tell
   */
  take({
    environment,
    repository,
    revision,
  }: DeploymentFact): Compared | undefined {
    if (!repository || !revision) return undefined;
    const place = JSON.stringify([environment, repository]);
    const base = this.#last.get(place);
    this.#last.set(place, revision);
    if (base === undefined) return undefined;
    const brought = this.#between(repository, base, revision);
    return (
      brought && {
        brought,
        takenBack: brought.length
          ? []
          : this.#between(repository, revision, base) ?? [],
      }
    );
  }

  #between(
    repository: string,
    base: string,
    head: string,
  ): string[] | undefined {
    return this.#changes.get(JSON.stringify([repository, base, head]));
  }
}
