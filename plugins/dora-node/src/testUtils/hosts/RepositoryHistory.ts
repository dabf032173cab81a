import { createHash } from 'node:crypto';
import { createRandom } from './createRandom';

/** Moments are milliseconds since 1970. */
export interface HistoryCommit {
  id: string;
  parents: string[];
  authoredAt: number;
  committedAt: number;
  message: string;
}

export interface HistoryPush {
  branch: string;
  before?: string;
  after: string;
  at: number;
  /** Oldest first. */
  commits: HistoryCommit[];
}

export interface HistoryPullRequest {
  id: number;
  number: number;
  author: number;
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
  mergedAt?: number;
  mergeCommit?: string;
  /** Those by author 99 are by a machine. */
  reviews: Array<{ id: number; by: number; at: number }>;
}

export interface HistoryDeployment {
  id: number;
  environment: string;
  revision: string;
  rollback: boolean;
  createdAt: number;
  updatedAt: number;
  /** As they were made. */
  statuses: Array<{
    id: number;
    state: 'in_progress' | 'success' | 'failure' | 'inactive';
    at: number;
  }>;
}

export interface HistoryIssue {
  id: number;
  number: number;
  title: string;
  labels: string[];
  createdAt: number;
  updatedAt: number;
  closedAt?: number;
}

/** Something that happened, of which a webhook would tell. */
export type HistoryMoment = { at: number } & (
  | { push: HistoryPush }
  /** As it was at that moment. */
  | { pullRequest: HistoryPullRequest }
  | { review: HistoryPullRequest['reviews'][number]; of: HistoryPullRequest }
  | { deployment: HistoryDeployment; status: number }
  | { issue: HistoryIssue }
);

const MINUTE = 60_000;
export const MACHINE = 99;

/**
 * A made-up repository that lived for a while: pushes, pull requests that were
 * merged, squashed or closed, reviews, deployments that went well, failed or were
 * rolled back, and incidents. The same for the same seed. Hosts tell of it in their
 * own words; nothing in it is of a real repository.
 */
export class RepositoryHistory {
  readonly commits = new Map<string, HistoryCommit>();
  readonly pullRequests: HistoryPullRequest[] = [];
  readonly deployments: HistoryDeployment[] = [];
  readonly issues: HistoryIssue[] = [];
  /** In order of time. */
  readonly moments: HistoryMoment[] = [];
  readonly branch = 'main';
  readonly #random: () => number;
  readonly #seed: number;
  #now: number;
  #serial = 1_000;
  /** Heads of the default branch, oldest first. */
  readonly #heads: string[] = [];
  /** Writes what a merge commit of a pull request says. */
  readonly #mergeMessage: (number: number) => string;

  constructor(options: {
    seed: number;
    /** How many things happen. Default: 60. */
    steps?: number;
    startAt?: number;
    mergeMessage: (number: number) => string;
  }) {
    this.#seed = options.seed;
    this.#random = createRandom(options.seed);
    this.#now = options.startAt ?? Date.UTC(2026, 2, 1, 8);
    this.#mergeMessage = options.mergeMessage;
    // A first deployment is a baseline of all before it: there is one commit.
    this.#pushDirectly(1);
    this.#deploy('production');
    this.#deploy('staging');
    for (let step = 0; step < (options.steps ?? 60); step++) this.step();
  }

  /** When the last thing happened. */
  get now(): number {
    return this.#now;
  }

  /** Nothing happens until a moment. */
  skipTo(moment: number): void {
    this.#now = Math.max(this.#now, Math.ceil(moment / 1_000) * 1_000);
  }

  get head(): string {
    return this.#heads[this.#heads.length - 1];
  }

  /** Lets one more thing happen. */
  step(): void {
    const chance = this.#random();
    if (chance < 0.2) this.#pushDirectly(1 + this.#upTo(3));
    else if (chance < 0.5) this.#pullRequest();
    else if (chance < 0.75) this.#deploy('production');
    else if (chance < 0.85) this.#deploy('staging');
    else this.#incident();
  }

  /** Commits that one has and another one has not, oldest first. */
  between(base: string, head: string): HistoryCommit[] {
    const known = this.#ancestors(base);
    return [...this.#ancestors(head)]
      .filter(id => !known.has(id))
      .map(id => this.commits.get(id)!)
      .sort((a, b) => a.committedAt - b.committedAt || (a.id < b.id ? -1 : 1));
  }

  /** Commits of the default branch, newest first. */
  log(): HistoryCommit[] {
    return [...this.#ancestors(this.head)]
      .map(id => this.commits.get(id)!)
      .sort((a, b) => b.committedAt - a.committedAt || (a.id < b.id ? 1 : -1));
  }

  #ancestors(id: string): Set<string> {
    const found = new Set<string>();
    const next = [id];
    while (next.length) {
      const one = next.pop()!;
      if (found.has(one)) continue;
      found.add(one);
      next.push(...(this.commits.get(one)?.parents ?? []));
    }
    return found;
  }

  #upTo = (count: number) => Math.floor(this.#random() * count);

  /** Some minutes later; whole seconds, as hosts write them. */
  #later(): number {
    this.#now += MINUTE * (1 + this.#upTo(120));
    return this.#now;
  }

  #id(): number {
    this.#serial += 1;
    return this.#serial;
  }

  #commit(parents: string[], message: string): HistoryCommit {
    const committedAt = this.#later();
    const commit = {
      // Made up, and the same for the same seed.
      id: createHash('sha1')
        .update(`${this.#seed} ${this.commits.size}`)
        .digest('hex'),
      parents,
      message,
      authoredAt: committedAt - MINUTE * this.#upTo(600),
      committedAt,
    };
    this.commits.set(commit.id, commit);
    return commit;
  }

  #push(push: Omit<HistoryPush, 'at'>): void {
    const at = this.#later();
    this.moments.push({ at, push: { ...push, at } });
    if (push.branch === this.branch) this.#heads.push(push.after);
  }

  #pushDirectly(count: number): void {
    const before = this.head as string | undefined;
    const commits: HistoryCommit[] = [];
    let parent = before;
    for (let index = 0; index < count; index++) {
      const commit = this.#commit(parent ? [parent] : [], 'Change something');
      commits.push(commit);
      parent = commit.id;
    }
    this.#push({ branch: this.branch, before, after: parent!, commits });
  }

  #pullRequest(): void {
    const base = this.head;
    const number = this.pullRequests.length + this.issues.length + 1;
    const branch = `topic-${number}`;
    const own: HistoryCommit[] = [];
    for (let index = 0; index <= this.#upTo(3); index++)
      own.push(this.#commit([own.at(-1)?.id ?? base], 'Work on it'));
    this.#push({ branch, after: own.at(-1)!.id, commits: own });
    const createdAt = this.#later();
    const pull: HistoryPullRequest = {
      id: this.#id(),
      number,
      author: 7,
      createdAt,
      updatedAt: createdAt,
      reviews: [],
    };
    this.pullRequests.push(pull);
    for (let index = this.#upTo(3); index > 0; index--) {
      const at = this.#later();
      const by = [8, 9, pull.author, MACHINE][this.#upTo(4)];
      const review = { id: this.#id(), by, at };
      pull.reviews.push(review);
      pull.updatedAt = at;
      this.moments.push({ at, review, of: { ...pull } });
    }
    const end = this.#random();
    if (end < 0.1) return;
    if (end > 0.25) {
      const merge =
        end < 0.65
          ? this.#commit([base, own.at(-1)!.id], this.#mergeMessage(number))
          : this.#commit([base], `Do it all at once (#${number})`);
      pull.mergeCommit = merge.id;
      pull.mergedAt = merge.committedAt;
      pull.closedAt = merge.committedAt;
      this.#push({
        branch: this.branch,
        before: base,
        after: merge.id,
        commits: end < 0.65 ? [...own, merge] : [merge],
      });
    } else pull.closedAt = this.#later();
    pull.updatedAt = pull.closedAt!;
    this.moments.push({ at: this.#now, pullRequest: { ...pull } });
  }

  #deploy(environment: string): void {
    const rollback = this.#heads.length > 3 && this.#random() < 0.15;
    const revision = rollback
      ? this.#heads[this.#heads.length - 2 - this.#upTo(2)]
      : this.head;
    const createdAt = this.#later();
    const deployment: HistoryDeployment = {
      id: this.#id(),
      environment,
      revision,
      rollback,
      createdAt,
      updatedAt: createdAt,
      statuses: [],
    };
    const before = this.deployments.findLast(
      other =>
        other.environment === environment &&
        other.statuses.at(-1)?.state === 'success',
    );
    this.deployments.push(deployment);
    const isFirst = !before;
    this.#status(deployment, 'in_progress');
    const state = !isFirst && this.#random() < 0.2 ? 'failure' : 'success';
    this.#status(deployment, state);
    if (before && state === 'success') this.#status(before, 'inactive');
  }

  #status(
    deployment: HistoryDeployment,
    state: HistoryDeployment['statuses'][number]['state'],
  ): void {
    const at = this.#later();
    deployment.statuses.push({ id: this.#id(), state, at });
    deployment.updatedAt = at;
    this.moments.push({
      at,
      deployment,
      status: deployment.statuses.length - 1,
    });
  }

  #incident(): void {
    const open = this.issues.find(({ closedAt }) => closedAt === undefined);
    if (open && this.#random() < 0.7) {
      open.closedAt = this.#later();
      open.updatedAt = open.closedAt;
      this.moments.push({ at: this.#now, issue: { ...open } });
      return;
    }
    const createdAt = this.#later();
    const issue: HistoryIssue = {
      id: this.#id(),
      number: this.pullRequests.length + this.issues.length + 1,
      title: 'The shop does not answer',
      labels: this.#random() < 0.8 ? ['incident', 'severity: high'] : ['idea'],
      createdAt,
      updatedAt: createdAt,
    };
    this.issues.push(issue);
    this.moments.push({ at: createdAt, issue: { ...issue } });
  }
}
