import { NotFoundError } from '@backstage/errors';
import type { Commit } from '@boardwalk/plugin-git-common';
import { COMMIT_FORMAT, parseCommits } from '../../domain/parseCommits';
import { revisionsOf } from '../../domain/refNames';
import { GitError } from '../git/describeGitFailure';
import type { Git } from '../git/Git';

/** Finds commits by what callers name them. */
export class Revisions {
  readonly #git: Git;

  static create(options: { git: Git }): Revisions {
    return new Revisions(options.git);
  }

  private constructor(git: Git) {
    this.#git = git;
  }

  /** Id of the commit of a branch, tag or commit id; undefined when there is none. */
  async find(gitDir: string, ref: string): Promise<string | undefined> {
    for (const revision of revisionsOf(ref)) {
      const sha = await this.#resolve(gitDir, revision);
      if (sha) return sha;
    }
    return undefined;
  }

  async #resolve(gitDir: string, revision: string): Promise<string> {
    try {
      return await this.#git.text(
        [
          'rev-parse',
          '--verify',
          '--quiet',
          '--end-of-options',
          `${revision}^{commit}`,
        ],
        { gitDir, codes: [0, 1] },
      );
    } catch (error) {
      // The beginning of several ids, for one, is none of them.
      if (error instanceof GitError) return '';
      throw error;
    }
  }

  /** @throws NotFoundError */
  async get(gitDir: string, ref: string): Promise<string> {
    const sha = await this.find(gitDir, ref);
    if (!sha)
      throw new NotFoundError(
        `There is no branch, tag or commit ${JSON.stringify(ref)} here`,
      );
    return sha;
  }

  /** Commits by their ids, in the same order. */
  async commits(gitDir: string, shas: readonly string[]): Promise<Commit[]> {
    if (!shas.length) return [];
    const found = await this.log(gitDir, ['--no-walk=unsorted', '--stdin'], {
      input: `${[...new Set(shas)].join('\n')}\n`,
    });
    const bySha = new Map(found.map(commit => [commit.sha, commit]));
    return shas.flatMap(sha => bySha.get(sha) ?? []);
  }

  /** One commit by its id. */
  async commit(gitDir: string, sha: string): Promise<Commit> {
    const [commit] = await this.commits(gitDir, [sha]);
    return commit;
  }

  /** Commits as `git log` finds them. */
  async log(
    gitDir: string,
    args: readonly string[],
    options: { input?: string } = {},
  ): Promise<Commit[]> {
    const { stdout } = await this.#git.run(
      ['log', '-z', `--format=tformat:${COMMIT_FORMAT}`, ...args],
      { gitDir, ...options },
    );
    return parseCommits(stdout.toString('utf8'));
  }
}
