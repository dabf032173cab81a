import { parseCatalogInfo, type CatalogInfo } from '../domain/catalogInfo';
import type { PushedCommit } from '../domain/pushedChanges';
import type { Git } from './git/Git';

/** Commits of one push that the DORA engine is told of; the newest ones. */
const MAX_COMMITS = 2_000;
const MAX_CATALOG_INFO = 1_000_000;

/** What there is to record of a repository, read from its folder. */
export class RepositoryState {
  readonly #git: Git;

  static create(options: { git: Git }): RepositoryState {
    return new RepositoryState(options.git);
  }

  private constructor(git: Git) {
    this.#git = git;
  }

  /** Ids by full names of branches and tags. */
  async refs(gitDir: string): Promise<Map<string, string>> {
    const text = await this.#git.text(
      [
        'for-each-ref',
        '--format=%(objectname) %(refname)',
        'refs/heads/',
        'refs/tags/',
      ],
      { gitDir },
    );
    return new Map(
      text
        .split('\n')
        .filter(Boolean)
        .map(line => [line.slice(41), line.slice(0, 40)]),
    );
  }

  /** Bytes on disk, apart from the files of refs. */
  async sizeBytes(gitDir: string): Promise<number> {
    const text = await this.#git.text(['count-objects', '-v'], { gitDir });
    const kilobytes = (key: string) =>
      Number(new RegExp(`^${key}: (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    return (kilobytes('size') + kilobytes('size-pack')) * 1024;
  }

  /** What the root catalog-info.yaml of a commit says; nothing when there is none. */
  async catalogInfo(gitDir: string, sha: string | null): Promise<CatalogInfo> {
    if (!sha) return parseCatalogInfo('');
    const { stdout, isCut } = await this.#git.run(
      ['cat-file', 'blob', `${sha}:catalog-info.yaml`],
      { gitDir, maxBytes: MAX_CATALOG_INFO, codes: [0, 128] },
    );
    return parseCatalogInfo(isCut ? '' : stdout.toString('utf8'));
  }

  /** Commits that a move of a branch brought, oldest first. */
  async newCommits(
    gitDir: string,
    before: string | null,
    after: string,
  ): Promise<PushedCommit[]> {
    const text = await this.#git.text(
      [
        'log',
        `--max-count=${MAX_COMMITS}`,
        '--format=tformat:%H %cI %aI',
        after,
        ...(before ? [`^${before}`] : []),
        '--',
      ],
      { gitDir },
    );
    return text
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [sha, committedAt, authoredAt] = line.split(' ');
        return { sha, committedAt, authoredAt };
      })
      .reverse();
  }

  /** Points HEAD at a branch. */
  async setHead(gitDir: string, ref: string): Promise<void> {
    await this.#git.run(['symbolic-ref', '--', 'HEAD', ref], { gitDir });
  }
}
