import type { Comparison } from '@boardwalk/plugin-git-common';
import type { Git } from '../git/Git';

export interface MergeOutcome {
  mergeable: Comparison['mergeable'];
  conflicts: string[];
  /** Tree of the merge, where there is one. */
  tree?: string;
}

/** Tries merges without touching anything that is seen. */
export class MergeProbe {
  readonly #git: Git;

  static create(options: { git: Git }): MergeProbe {
    return new MergeProbe(options.git);
  }

  private constructor(git: Git) {
    this.#git = git;
  }

  /** Newest common commit; null when there is none. */
  async mergeBase(
    gitDir: string,
    base: string,
    head: string,
  ): Promise<string | null> {
    const sha = await this.#git.text(['merge-base', base, head], {
      gitDir,
      codes: [0, 1],
    });
    return sha || null;
  }

  async probe(
    gitDir: string,
    options: { baseSha: string; headSha: string; mergeBaseSha: string | null },
  ): Promise<MergeOutcome> {
    const { baseSha, headSha, mergeBaseSha } = options;
    if (!mergeBaseSha) return { mergeable: 'unrelated', conflicts: [] };
    if (mergeBaseSha === headSha)
      return { mergeable: 'nothing', conflicts: [] };
    const { stdout, code } = await this.#git.run(
      [
        'merge-tree',
        '--write-tree',
        '-z',
        '--name-only',
        '--no-messages',
        baseSha,
        headSha,
      ],
      { gitDir, codes: [0, 1] },
    );
    const [tree, ...conflicts] = stdout
      .toString('utf8')
      .split('\0')
      .filter(Boolean);
    if (code === 1) return { mergeable: 'conflict', conflicts };
    return {
      mergeable: mergeBaseSha === baseSha ? 'fast-forward' : 'clean',
      conflicts: [],
      tree,
    };
  }
}
