import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import { parseConfig } from '../../domain/git/parseConfig';
import { parseCommit, parseTag } from '../../domain/git/parseObject';
import { repositoryAddress } from '../../domain/git/repositoryAddress';
import type { GitCommit } from '../../domain/git/types';
import { findGitFolders, type GitFolders } from './findGitFolders';
import { ObjectStore } from './ObjectStore';
import { readRefs } from './readRefs';

/** After that many commits others get a turn. */
const TURN = 200;
const NESTED_TAGS = 10;

/** A tag with what it stands for in the end. */
export interface GitTag {
  name: string;
  commit: GitCommit;
  /** Seconds since 1970: its own, or the commit's for one without. */
  taggedAt: number;
}

/**
 * A git repository on disk, read without git: nothing has to be installed, and
 * nothing that the repository configures can run.
 */
export class GitRepository {
  readonly #folders: GitFolders;
  readonly #settings: Map<string, string>;
  readonly #objects: ObjectStore;
  readonly refs: ReadonlyMap<string, string>;

  /** Undefined for a folder that is no repository. */
  static open(path: string): GitRepository | undefined {
    const folders = findGitFolders(path);
    return folders && new GitRepository(path, folders);
  }

  private constructor(path: string, folders: GitFolders) {
    this.#folders = folders;
    const config = join(folders.common, 'config');
    this.#settings = existsSync(config)
      ? parseConfig(readFileSync(config, 'utf8'))
      : new Map();
    for (const [name, usual] of [
      ['extensions.objectformat', 'sha1'],
      ['extensions.refstorage', 'files'],
    ]) {
      const value = this.#settings.get(name) ?? usual;
      if (value !== usual)
        throw new InputError(
          `"${path}" has ${name} = ${value}, which is not read; import it from a clone with ${usual}`,
        );
    }
    this.refs = readRefs(folders);
    this.#objects = ObjectStore.open(join(folders.common, 'objects'));
  }

  close(): void {
    this.#objects.close();
  }

  /** Whether its history was cut off when it was cloned. */
  get isShallow(): boolean {
    return existsSync(join(this.#folders.common, 'shallow'));
  }

  /** Address of the remote that it came from, without credentials. */
  get origin(): string | undefined {
    const url = this.#settings.get('remote.origin.url');
    return url && repositoryAddress(url);
  }

  /** The commit that a name or id means; branches come before tags. */
  resolve(name: string): string | undefined {
    for (const prefix of [
      'refs/heads/',
      'refs/remotes/origin/',
      '',
      'refs/',
      'refs/tags/',
    ]) {
      const sha = this.refs.get(`${prefix}${name}`);
      if (sha) return this.#peel(sha)?.commit.sha;
    }
    return /^[0-9a-f]{40}$/.test(name) ? this.#commit(name)?.sha : undefined;
  }

  /** All tags that lead to a commit, in the order of versions. */
  tags(): GitTag[] {
    const order = new Intl.Collator('en', { numeric: true });
    return [...this.refs]
      .filter(([ref]) => ref.startsWith('refs/tags/'))
      .flatMap(([ref, sha]) => {
        const found = this.#peel(sha);
        if (!found) return [];
        const name = ref.slice('refs/tags/'.length);
        const { commit, taggedAt = commit.committedAt } = found;
        return [{ name, commit, taggedAt }];
      })
      .sort((a, b) => order.compare(a.name, b.name));
  }

  /** All commits that can be reached, as far as they are there. */
  async commitsFrom(heads: readonly string[]): Promise<Map<string, GitCommit>> {
    const commits = new Map<string, GitCommit>();
    const open = [...heads];
    const seen = new Set(open);
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      const commit = this.#commit(sha);
      if (!commit) continue;
      commits.set(sha, commit);
      for (const parent of commit.parents)
        if (!seen.has(parent)) {
          seen.add(parent);
          open.push(parent);
        }
      if (commits.size % TURN === 0) await pause();
    }
    return commits;
  }

  #commit(sha: string): GitCommit | undefined {
    const object = this.#objects.read(sha);
    return object?.kind === 'commit'
      ? parseCommit(sha, object.content.toString('utf8'))
      : undefined;
  }

  #peel(
    sha: string,
  ): { commit: GitCommit; taggedAt: number | undefined } | undefined {
    let taggedAt: number | undefined;
    let target = sha;
    for (let depth = 0; depth < NESTED_TAGS; depth += 1) {
      const object = this.#objects.read(target);
      if (object?.kind === 'commit') {
        const commit = this.#commit(target);
        return commit && { commit, taggedAt };
      }
      if (object?.kind !== 'tag') return undefined;
      const tag = parseTag(object.content.toString('utf8'));
      if (!tag) return undefined;
      taggedAt ??= tag.taggedAt;
      target = tag.target;
    }
    return undefined;
  }
}
