import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  Commit,
  CommitRequest,
  CommitResult,
  MergeRequest,
} from '@boardwalk/plugin-git-common';
import { problemsOfFilePaths } from '../../domain/filePaths';
import { branchRef, isRefName } from '../../domain/refNames';
import type { RepositoryRecord } from '../../domain/RepositoryRecord';
import type { Git } from '../git/Git';
import type { RepositoryFolders } from '../git/RepositoryFolders';
import type { People } from '../People';
import type { PushRecorder } from '../PushRecorder';
import type { MergeProbe } from '../read/MergeProbe';
import type { Revisions } from '../read/Revisions';
import type { CommitWriter } from './CommitWriter';
import type { RefWriter } from './RefWriter';

export interface BranchServiceOptions {
  git: Git;
  folders: RepositoryFolders;
  people: People;
  recorder: PushRecorder;
  revisions: Revisions;
  probe: MergeProbe;
  commits: CommitWriter;
  refs: RefWriter;
}

/** Commits, merges and removes branches on behalf of a person. */
export class BranchService {
  readonly #options: BranchServiceOptions;

  static create(options: BranchServiceOptions): BranchService {
    return new BranchService(options);
  }

  private constructor(options: BranchServiceOptions) {
    this.#options = options;
  }

  /**
   * Adds one commit to a branch, or begins a branch with it.
   *
   * @throws InputError for paths that cannot be, or when nothing would change
   * @throws ConflictError when the branch is not where the caller saw it
   */
  async commit(
    repository: RepositoryRecord,
    request: CommitRequest,
    userRef: string,
  ): Promise<CommitResult> {
    const { folders, people, revisions, commits, refs } = this.#options;
    const { branch, files } = request;
    const problems = problemsOfFilePaths(files.map(({ path }) => path));
    if (problems.length)
      throw new InputError(
        `Some files cannot be written: ${problems.slice(0, 20).join('; ')}`,
      );
    const gitDir = folders.pathOf(repository);
    const before = await this.#branchHead(gitDir, branch);
    const parent = await this.#parentOf(repository, request, before);
    const committer = await people.signatureOf(userRef);
    const sha = await commits.write(gitDir, {
      parent,
      message: request.message,
      author: request.author ?? committer,
      committer,
      files,
    });
    await refs.move(gitDir, { branch, before, after: sha });
    await this.#record(repository, userRef);
    return { branch, commit: await revisions.commit(gitDir, sha) };
  }

  /**
   * Merges with a commit of its own.
   *
   * @throws ConflictError when there is nothing to merge, the two do not go
   * together, or head has moved
   */
  async merge(
    repository: RepositoryRecord,
    request: MergeRequest,
    userRef: string,
  ): Promise<{ commit: Commit }> {
    const { folders, people, revisions, probe, commits, refs } = this.#options;
    const { base, head } = request;
    const gitDir = folders.pathOf(repository);
    const baseSha = await this.#branchHead(gitDir, base);
    if (!baseSha) throw new NotFoundError(`There is no branch ${base}`);
    const headSha = await revisions.get(gitDir, head);
    if (headSha !== request.expectedHeadSha)
      throw new ConflictError(
        `${head} is at ${headSha.slice(
          0,
          8,
        )} and not at ${request.expectedHeadSha.slice(
          0,
          8,
        )} any more. Look at what is new before you merge it.`,
      );
    const mergeBaseSha = await probe.mergeBase(gitDir, baseSha, headSha);
    const outcome = await probe.probe(gitDir, {
      baseSha,
      headSha,
      mergeBaseSha,
    });
    if (!outcome.tree)
      throw new ConflictError(
        {
          conflict: `${head} and ${base} changed the same lines in ${outcome.conflicts.join(
            ', ',
          )}. Merge ${base} into ${head} in a clone, solve the conflicts, and push.`,
          nothing: `${base} has all of ${head} already.`,
          unrelated: `${base} and ${head} have no common history.`,
        }[outcome.mergeable as 'conflict' | 'nothing' | 'unrelated'],
      );
    const person = await people.signatureOf(userRef);
    const sha = await commits.writeTree(gitDir, {
      tree: outcome.tree,
      parents: [baseSha, headSha],
      message: request.message ?? `Merge ${head} into ${base}`,
      author: person,
      committer: person,
    });
    await refs.move(gitDir, { branch: base, before: baseSha, after: sha });
    await this.#record(repository, userRef);
    return { commit: await revisions.commit(gitDir, sha) };
  }

  /**
   * @throws NotFoundError
   * @throws ConflictError for the default branch, or when it moved just now
   */
  async remove(
    repository: RepositoryRecord,
    branch: string,
    userRef: string,
  ): Promise<void> {
    const { folders, refs } = this.#options;
    const gitDir = folders.pathOf(repository);
    const before = await this.#branchHead(gitDir, branch);
    if (!before) throw new NotFoundError(`There is no branch ${branch}`);
    if (branch === repository.defaultBranch)
      throw new ConflictError(
        `${branch} is the default branch, which cannot be removed`,
      );
    await refs.move(gitDir, { branch, before, after: null });
    await this.#record(repository, userRef);
  }

  async #record(repository: RepositoryRecord, by: string): Promise<void> {
    await this.#options.recorder.record(repository, by);
  }

  async #branchHead(gitDir: string, branch: string): Promise<string | null> {
    if (!isRefName(branch)) return null;
    const sha = await this.#options.git.text(
      ['rev-parse', '--verify', '--quiet', branchRef(branch)],
      { gitDir, codes: [0, 1] },
    );
    return sha || null;
  }

  /** Commit that the new one follows; undefined for the first one of all. */
  async #parentOf(
    repository: RepositoryRecord,
    request: CommitRequest,
    head: string | null,
  ): Promise<string | undefined> {
    const { revisions, folders } = this.#options;
    const { branch, base, expectedHeadSha } = request;
    if (head) {
      if (!expectedHeadSha)
        throw new ConflictError(
          `The branch ${branch} exists already. Send expectedHeadSha to add to it, or choose another name.`,
        );
      if (expectedHeadSha !== head)
        throw new ConflictError(
          `The branch ${branch} is at ${head.slice(
            0,
            8,
          )} and not at ${expectedHeadSha.slice(
            0,
            8,
          )} any more. Read it again and repeat.`,
        );
      return head;
    }
    if (expectedHeadSha)
      throw new ConflictError(`The branch ${branch} is not there any more`);
    const gitDir = folders.pathOf(repository);
    if (base) return revisions.get(gitDir, base);
    return (
      (await this.#branchHead(gitDir, repository.defaultBranch)) ?? undefined
    );
  }
}
