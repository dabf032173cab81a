import { ConflictError } from '@backstage/errors';
import { branchRef } from '../../domain/refNames';
import type { Git } from '../git/Git';
import { GitError } from '../git/describeGitFailure';

const NO_COMMIT = '0'.repeat(40);

/** Moves branches, each only if it still is where the caller saw it. */
export class RefWriter {
  readonly #git: Git;

  static create(options: { git: Git }): RefWriter {
    return new RefWriter(options.git);
  }

  private constructor(git: Git) {
    this.#git = git;
  }

  /**
   * @param before - null for a branch that must not be there
   * @param after - null to remove it
   * @throws ConflictError when the branch is somewhere else
   */
  async move(
    gitDir: string,
    options: { branch: string; before: string | null; after: string | null },
  ): Promise<void> {
    const { branch, before, after } = options;
    const ref = branchRef(branch);
    const from = before ?? NO_COMMIT;
    try {
      await this.#git.run(['update-ref', '--stdin', '-z'], {
        gitDir,
        input: after
          ? `update ${ref}\0${after}\0${from}\0`
          : `delete ${ref}\0${from}\0`,
      });
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (
        /cannot lock ref|reference already exists|is at .* but expected/i.test(
          error.stderr,
        )
      )
        throw new ConflictError(
          /exists; cannot create/.test(error.stderr)
            ? `There cannot be a branch ${branch} beside a branch whose name is a part of it`
            : `The branch ${branch} has moved in the meantime. Read it again and repeat.`,
        );
      throw error;
    }
  }
}
