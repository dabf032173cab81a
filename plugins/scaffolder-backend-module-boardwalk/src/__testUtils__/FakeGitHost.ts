import { createHash } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Branch,
  Commit,
  CommitFile,
  CommitRequest,
  NewRepository,
  Repository,
  RepositoryName,
} from '@boardwalk/plugin-git-common';
import type { GitHost } from '../service/GitHost';

interface Stored {
  repository: Repository;
  branches: Map<string, Commit[]>;
  files: CommitFile[];
}

/** A Git host in memory that keeps to the rules of the real one. */
export class FakeGitHost implements GitHost {
  readonly stored = new Map<string, Stored>();
  userRef = 'user:default/mock';
  /** Called before each request, to stop or fail it. */
  before: (request: string) => Promise<void> = async () => {};

  async createRepository(input: NewRepository): Promise<Repository> {
    await this.before('create');
    const slug = `${input.namespace}/${input.name}`;
    if (this.stored.has(slug)) throw new ConflictError(`${slug} is taken`);
    const repository: Repository = {
      ...input,
      slug,
      description: input.description ?? '',
      defaultBranch: 'main',
      cloneUrl: `http://localhost/api/git/${slug}.git`,
      webUrl: `http://localhost/git/${slug}`,
      createdAt: new Date().toISOString(),
      createdBy: this.userRef,
      pushedAt: null,
      empty: true,
      sizeBytes: 0,
      permissions: { update: true, delete: true },
    };
    this.stored.set(slug, { repository, branches: new Map(), files: [] });
    return repository;
  }

  async getRepository({ namespace, name }: RepositoryName) {
    return this.stored.get(`${namespace}/${name}`)?.repository;
  }

  async deleteRepository(name: RepositoryName): Promise<void> {
    await this.before('delete');
    this.stored.delete(this.#find(name).repository.slug);
  }

  async commitFiles(name: RepositoryName, request: CommitRequest) {
    await this.before('commit');
    const { repository, branches, files } = this.#find(name);
    if (branches.has(request.branch))
      throw new ConflictError(`${request.branch} is there`);
    const base = branches.get(repository.defaultBranch) ?? [];
    const commit = commitOf(request.message, base[0]?.sha);
    branches.set(request.branch, [commit, ...base]);
    files.push(...request.files);
    Object.assign(repository, { empty: false });
    await this.before('committed');
    return { branch: request.branch, commit };
  }

  async listBranches(name: RepositoryName): Promise<Branch[]> {
    const { repository, branches } = this.#find(name);
    return [...branches].map(([branch, [commit]]) => ({
      name: branch,
      isDefault: branch === repository.defaultBranch,
      commit,
      ahead: 0,
      behind: 0,
    }));
  }

  /** As somebody does with git. */
  push(slug: string): void {
    const { branches } = this.stored.get(slug)!;
    const main = branches.get('main')!;
    branches.set('main', [commitOf('More', main[0].sha), ...main]);
  }

  #find({ namespace, name }: RepositoryName): Stored {
    const found = this.stored.get(`${namespace}/${name}`);
    if (!found) throw new NotFoundError(`No ${namespace}/${name}`);
    return found;
  }
}

function commitOf(message: string, parent: string | undefined): Commit {
  const [subject, ...rest] = message.split('\n');
  const who = {
    name: 'Maya',
    email: 'maya@example.org',
    date: new Date().toISOString(),
  };
  const sha = createHash('sha1')
    .update(message + parent + Math.random())
    .digest('hex');
  return {
    sha,
    shortSha: sha.slice(0, 8),
    subject,
    body: rest.join('\n').trim(),
    author: who,
    committer: who,
    parents: parent ? [parent] : [],
  };
}
