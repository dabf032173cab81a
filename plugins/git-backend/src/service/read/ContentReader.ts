import { NotFoundError } from '@backstage/errors';
import type {
  Blob,
  Commit,
  EmptyTree,
  Tree,
} from '@boardwalk/plugin-git-common';
import { parseTree, type TreeObject } from '../../domain/parseTree';
import { collectText, ended, type Git } from '../git/Git';
import { GitError } from '../git/describeGitFailure';
import type { Revisions } from './Revisions';

const MAX_TEXT = 1_000_000;
const SNIFFED = 8_000;

const isBinary = (bytes: Buffer) => bytes.subarray(0, SNIFFED).includes(0);

/** Output of a process that is still running. */
export interface ContentStream {
  stdout: NodeJS.ReadableStream;
  /** Fulfilled when all was written; rejected when git failed. */
  end: Promise<void>;
  stop(): void;
}

/** Reads files and folders of a repository. */
export class ContentReader {
  readonly #git: Git;
  readonly #revisions: Revisions;

  static create(options: { git: Git; revisions: Revisions }): ContentReader {
    return new ContentReader(options);
  }

  private constructor(options: { git: Git; revisions: Revisions }) {
    this.#git = options.git;
    this.#revisions = options.revisions;
  }

  /** @throws NotFoundError for a ref or path that is not there */
  async tree(
    gitDir: string,
    options: { ref: string; path: string; isEmpty: boolean },
  ): Promise<Tree | EmptyTree> {
    const { ref, path, isEmpty } = options;
    const sha = isEmpty
      ? await this.#revisions.find(gitDir, ref)
      : await this.#revisions.get(gitDir, ref);
    if (!sha) return { empty: true, entries: [] };
    if (path) {
      const { type } = await this.#entry(gitDir, sha, ref, path);
      if (type !== 'directory')
        throw new NotFoundError(`${path} is no folder at ${ref}`);
    }
    const { stdout } = await this.#git.run(
      ['ls-tree', '-l', '-z', '--full-tree', `${sha}:${path}`],
      { gitDir },
    );
    return {
      ref,
      commit: await this.#revisions.commit(gitDir, sha),
      path,
      entries: parseTree(stdout.toString('utf8'), path).map(
        ({ sha: _, ...entry }) => entry,
      ),
    };
  }

  /** @throws NotFoundError for a ref or path that is not there, or is no file */
  async blob(
    gitDir: string,
    options: { ref: string; path: string },
  ): Promise<Blob> {
    const { ref, path } = options;
    const { commitSha, entry } = await this.file(gitDir, options);
    const { stdout } = await this.#git.run(['cat-file', 'blob', entry.sha], {
      gitDir,
      maxBytes: MAX_TEXT,
    });
    const size = entry.size ?? stdout.length;
    const binary = isBinary(stdout);
    return {
      ref,
      commit: await this.#revisions.commit(gitDir, commitSha),
      path,
      sha: entry.sha,
      size,
      binary,
      truncated: !binary && size > stdout.length,
      content: binary ? null : stdout.toString('utf8'),
    };
  }

  /** The object of a file or symlink. */
  async file(
    gitDir: string,
    options: { ref: string; path: string },
  ): Promise<{ commitSha: string; entry: TreeObject }> {
    const { ref, path } = options;
    const commitSha = await this.#revisions.get(gitDir, ref);
    const entry = await this.#entry(gitDir, commitSha, ref, path);
    if (entry.type === 'directory' || entry.type === 'submodule')
      throw new NotFoundError(`${path} is no file at ${ref}`);
    return { commitSha, entry };
  }

  /** Whether a file looks like text. */
  async isText(gitDir: string, sha: string): Promise<boolean> {
    const { stdout } = await this.#git.run(['cat-file', 'blob', sha], {
      gitDir,
      maxBytes: SNIFFED,
    });
    return !isBinary(stdout);
  }

  /** Bytes of a file, as they come. */
  openBlob(gitDir: string, sha: string): ContentStream {
    return this.#open(gitDir, ['cat-file', 'blob', sha]);
  }

  /**
   * The commit of a ref, and the last one that changed something below a path.
   *
   * @throws NotFoundError for a ref or path that is not there
   */
  async lastChange(
    gitDir: string,
    options: { ref: string; path: string },
  ): Promise<{ sha: string; changedBy: string }> {
    const { ref, path } = options;
    const sha = await this.#revisions.get(gitDir, ref);
    if (!path) return { sha, changedBy: sha };
    await this.#entry(gitDir, sha, ref, path);
    const [commit] = await this.#revisions.log(gitDir, [
      '--max-count=1',
      sha,
      '--',
      path,
    ]);
    return { sha, changedBy: (commit as Commit | undefined)?.sha ?? sha };
  }

  /** A tar of what is below a path, with paths from the root of the repository. */
  openArchive(gitDir: string, sha: string, path: string): ContentStream {
    return this.#open(gitDir, [
      'archive',
      '--format=tar',
      sha,
      '--',
      ...(path ? [path] : []),
    ]);
  }

  #open(gitDir: string, args: string[]): ContentStream {
    const child = this.#git.start(args, { gitDir });
    const stderr = collectText(child);
    child.stdin.on('error', () => {});
    child.stdin.end();
    return {
      stdout: child.stdout,
      end: ended(child).then(code => {
        if (code !== 0) throw new GitError(args[0], code, stderr());
      }),
      stop: () => child.kill('SIGTERM'),
    };
  }

  async #entry(
    gitDir: string,
    sha: string,
    ref: string,
    path: string,
  ): Promise<TreeObject> {
    const { stdout } = path
      ? await this.#git.run(
          ['ls-tree', '-l', '-z', '--full-tree', sha, '--', path],
          { gitDir },
        )
      : { stdout: Buffer.alloc(0) };
    const entry = parseTree(stdout.toString('utf8')).find(
      found => found.path === path,
    );
    if (!entry)
      throw new NotFoundError(`There is no ${JSON.stringify(path)} at ${ref}`);
    return entry;
  }
}
