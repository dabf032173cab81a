import type { Branch, CommitPage, Tag } from '@boardwalk/plugin-git-common';
import type { Git } from '../git/Git';
import type { Revisions } from './Revisions';

const MAX_REFS = 500;
const AT_ONCE = 4;

/** Reads commits, branches and tags of a repository. */
export class HistoryReader {
  readonly #git: Git;
  readonly #revisions: Revisions;

  static create(options: { git: Git; revisions: Revisions }): HistoryReader {
    return new HistoryReader(options);
  }

  private constructor(options: { git: Git; revisions: Revisions }) {
    this.#git = options.git;
    this.#revisions = options.revisions;
  }

  /** Commits of a ref, newest first; with a path those that changed it. */
  async commits(
    gitDir: string,
    options: { ref: string; path: string; limit: number; skip: number },
  ): Promise<CommitPage> {
    const { ref, path, limit, skip } = options;
    const sha = await this.#revisions.get(gitDir, ref);
    const found = await this.#revisions.log(gitDir, [
      `--max-count=${limit + 1}`,
      `--skip=${skip}`,
      sha,
      '--',
      ...(path ? [path] : []),
    ]);
    return { items: found.slice(0, limit), hasMore: found.length > limit };
  }

  /** Branches, the default one first, then by their last commit; 500 at most. */
  async branches(gitDir: string, defaultBranch: string): Promise<Branch[]> {
    const refs = await this.#refs(gitDir, 'refs/heads/');
    const main = refs.find(({ name }) => name === defaultBranch);
    const ordered = [
      ...(main ? [main] : []),
      ...refs.filter(ref => ref !== main),
    ];
    const commits = await this.#revisions.commits(
      gitDir,
      ordered.map(({ sha }) => sha),
    );
    const branches: Branch[] = [];
    for (let at = 0; at < ordered.length; at += AT_ONCE)
      branches.push(
        ...(await Promise.all(
          ordered.slice(at, at + AT_ONCE).map(async ({ name, sha }, index) => ({
            name,
            isDefault: name === defaultBranch,
            commit: commits[at + index],
            ...(main
              ? await this.distance(gitDir, main.sha, sha)
              : { ahead: 0, behind: 0 }),
          })),
        )),
      );
    return branches;
  }

  /** Tags that lead to commits, newest first; 500 at most. */
  async tags(gitDir: string): Promise<Tag[]> {
    const refs = await this.#refs(gitDir, 'refs/tags/');
    const commits = await this.#revisions.commits(
      gitDir,
      refs.map(({ sha }) => sha),
    );
    return refs.map(({ name }, index) => ({ name, commit: commits[index] }));
  }

  /** How many commits each of two has that the other does not. */
  async distance(
    gitDir: string,
    base: string,
    head: string,
  ): Promise<{ ahead: number; behind: number }> {
    if (base === head) return { ahead: 0, behind: 0 };
    const text = await this.#git.text(
      ['rev-list', '--left-right', '--count', `${base}...${head}`, '--'],
      { gitDir },
    );
    const [behind, ahead] = text.split('\t').map(Number);
    return { ahead, behind };
  }

  /** Names and commits, newest first. */
  async #refs(
    gitDir: string,
    prefix: string,
  ): Promise<Array<{ name: string; sha: string }>> {
    const text = await this.#git.text(
      [
        'for-each-ref',
        '--sort=-creatordate',
        `--count=${MAX_REFS}`,
        '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)',
        prefix,
      ],
      { gitDir },
    );
    return text
      .split('\n')
      .filter(Boolean)
      .flatMap(line => {
        const [type, own, targetType, target, ref] = line.split(' ');
        const isTagOfCommit = targetType === 'commit';
        const sha = type === 'commit' ? own : isTagOfCommit && target;
        return sha ? [{ name: ref.slice(prefix.length), sha }] : [];
      });
  }
}
