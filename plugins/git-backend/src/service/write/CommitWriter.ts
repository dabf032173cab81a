import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { CommitFile } from '@boardwalk/plugin-git-common';
import { fastImportStream } from '../../domain/fastImportStream';
import type { Git } from '../git/Git';

const TIMEOUT_MS = 120_000;

interface Person {
  name: string;
  email: string;
}

interface Authorship {
  message: string;
  author: Person;
  committer: Person;
}

/** Writes commits that no branch has yet. */
export class CommitWriter {
  readonly #git: Git;

  static create(options: { git: Git }): CommitWriter {
    return new CommitWriter(options.git);
  }

  private constructor(git: Git) {
    this.#git = git;
  }

  /**
   * Writes a commit with changed files.
   *
   * @returns its id
   * @throws InputError when it would change nothing
   */
  async write(
    gitDir: string,
    options: Authorship & {
      parent: string | undefined;
      files: readonly CommitFile[];
    },
  ): Promise<string> {
    // Clients never see refs outside of heads and tags, and the task for old
    // remains removes one that was left.
    const ref = `refs/boardwalk/new/${randomUUID()}`;
    await this.#git.run(['fast-import', '--quiet', '--done'], {
      gitDir,
      input: fastImportStream({
        ...options,
        ref,
        seconds: Math.floor(Date.now() / 1000),
      }),
      timeoutMs: TIMEOUT_MS,
    });
    try {
      const [sha, tree] = await this.#resolve(gitDir, [ref, `${ref}^{tree}`]);
      if (options.parent) {
        const [before] = await this.#resolve(gitDir, [
          `${options.parent}^{tree}`,
        ]);
        if (before === tree)
          throw new InputError(
            'The files are like this already, so there is nothing to commit',
          );
      }
      return sha;
    } finally {
      await this.#git.run(['update-ref', '-d', ref], { gitDir });
    }
  }

  /** Writes a commit of a tree that is there. */
  async writeTree(
    gitDir: string,
    options: Authorship & { tree: string; parents: readonly string[] },
  ): Promise<string> {
    const { tree, parents, message, author, committer } = options;
    return this.#git.text(
      ['commit-tree', tree, ...parents.flatMap(sha => ['-p', sha])],
      {
        gitDir,
        input: `${message.trimEnd()}\n`,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_COMMITTER_NAME: committer.name,
          GIT_COMMITTER_EMAIL: committer.email,
          TZ: 'UTC',
        },
      },
    );
  }

  async #resolve(gitDir: string, revisions: string[]): Promise<string[]> {
    const text = await this.#git.text(['rev-parse', ...revisions], { gitDir });
    return text.split('\n');
  }
}
