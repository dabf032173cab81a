import type {
  CommitDetails,
  Comparison,
  FileDiff,
} from '@boardwalk/plugin-git-common';
import { parseDiffFiles, withPatches } from '../../domain/parseDiff';
import type { Git } from '../git/Git';
import type { HistoryReader } from './HistoryReader';
import type { MergeProbe } from './MergeProbe';
import type { Revisions } from './Revisions';

const MAX_FILES = 300;
const MAX_PATCH = 1_000_000;
const MAX_COMMITS = 250;
/** The tree without files; git knows it without having it. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const DIFF = ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '-M'];

export interface ChangeReaderOptions {
  git: Git;
  revisions: Revisions;
  history: HistoryReader;
  probe: MergeProbe;
}

/** Reads what commits and branches change. */
export class ChangeReader {
  readonly #options: ChangeReaderOptions;

  static create(options: ChangeReaderOptions): ChangeReader {
    return new ChangeReader(options);
  }

  private constructor(options: ChangeReaderOptions) {
    this.#options = options;
  }

  /** What a commit changed since its first parent. */
  async commit(gitDir: string, ref: string): Promise<CommitDetails> {
    const { revisions } = this.#options;
    const sha = await revisions.get(gitDir, ref);
    const commit = await revisions.commit(gitDir, sha);
    return {
      commit,
      ...(await this.#diff(gitDir, commit.parents[0] ?? EMPTY_TREE, sha)),
    };
  }

  /** What head has that base does not, and whether the two go together. */
  async compare(
    gitDir: string,
    options: { base: string; head: string },
  ): Promise<Comparison> {
    const { revisions, history, probe } = this.#options;
    const { base, head } = options;
    const [baseSha, headSha] = await Promise.all([
      revisions.get(gitDir, base),
      revisions.get(gitDir, head),
    ]);
    const mergeBaseSha = await probe.mergeBase(gitDir, baseSha, headSha);
    const [distance, outcome, commits, diff] = await Promise.all([
      history.distance(gitDir, baseSha, headSha),
      probe.probe(gitDir, { baseSha, headSha, mergeBaseSha }),
      revisions.log(gitDir, [
        `--max-count=${MAX_COMMITS}`,
        headSha,
        `^${baseSha}`,
        '--',
      ]),
      this.#diff(gitDir, mergeBaseSha ?? baseSha, headSha),
    ]);
    return {
      base,
      head,
      baseSha,
      headSha,
      mergeBaseSha,
      ...distance,
      mergeable: outcome.mergeable,
      conflicts: outcome.conflicts,
      commits,
      ...diff,
    };
  }

  async #diff(
    gitDir: string,
    from: string,
    to: string,
  ): Promise<{ files: FileDiff[]; truncated: boolean }> {
    const { git } = this.#options;
    const listed = await git.run(
      [...DIFF, '--raw', '--numstat', '-z', from, to, '--'],
      { gitDir },
    );
    const all = parseDiffFiles(listed.stdout.toString('utf8'));
    const files = all.slice(0, MAX_FILES);
    const { stdout, isCut } = await git.run(
      [...DIFF, '--patch', from, to, '--'],
      { gitDir, maxBytes: MAX_PATCH },
    );
    const patched = withPatches(files, stdout.toString('utf8'), isCut);
    return {
      files: patched,
      truncated:
        listed.isCut ||
        all.length > files.length ||
        patched.some(({ truncated }) => truncated),
    };
  }
}
