import {
  MACHINE,
  type HistoryCommit,
  type HistoryDeployment,
  type HistoryIssue,
  type HistoryMoment,
  type HistoryPullRequest,
  type RepositoryHistory,
} from './RepositoryHistory';
import type { HostAnswer, HostRequest } from './SimulatedHost';

const moment = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const maybe = (at: number | undefined) =>
  at === undefined ? null : moment(at);
const NONE = '0'.repeat(40);

/**
 * A history in GitHub's words, by REST and by webhook. Hand-written after its
 * documents, "REST API endpoints" for deployments, deployment statuses, pull
 * requests, reviews, commits and issues (version 2022-11-28), and "Webhook events
 * and payloads"; only fields that somebody reads are there.
 */
export class GithubPayloads {
  readonly #history: RepositoryHistory;
  readonly #name: string;
  readonly #page: string;

  /** @param slug - owner and name, as `acme/shop` */
  constructor(history: RepositoryHistory, slug: string, host = 'github.com') {
    this.#history = history;
    this.#name = slug;
    this.#page = `https://${host}/${slug}`;
  }

  get #repository() {
    return {
      full_name: this.#name,
      html_url: this.#page,
      default_branch: this.#history.branch,
    };
  }

  /** Kind and body of the delivery that tells of a moment. */
  delivery(happened: HistoryMoment): { event: string; body: object } {
    const repository = this.#repository;
    if ('push' in happened) {
      const { push } = happened;
      return {
        event: 'push',
        body: {
          ref: `refs/heads/${push.branch}`,
          before: push.before ?? NONE,
          after: push.after,
          deleted: false,
          forced: false,
          commits: push.commits.map(commit => ({
            id: commit.id,
            message: commit.message,
            timestamp: moment(commit.committedAt),
            url: `${this.#page}/commit/${commit.id}`,
          })),
          repository: { ...repository, pushed_at: push.at / 1_000 },
        },
      };
    }
    if ('pullRequest' in happened)
      return {
        event: 'pull_request',
        body: {
          action: 'closed',
          pull_request: {
            ...this.#pull(happened.pullRequest),
            merged: happened.pullRequest.mergedAt !== undefined,
          },
          repository,
        },
      };
    if ('review' in happened)
      return {
        event: 'pull_request_review',
        body: {
          action: 'submitted',
          review: this.#review(happened.review),
          pull_request: this.#pull(happened.of),
          repository,
        },
      };
    if ('issue' in happened)
      return {
        event: 'issues',
        body: {
          action: happened.issue.closedAt ? 'closed' : 'opened',
          issue: this.#issue(happened.issue),
          repository,
        },
      };
    const { deployment, status } = happened;
    return {
      event: 'deployment_status',
      body: {
        action: 'created',
        deployment_status: this.#status(deployment.statuses[status]),
        deployment: this.#deployment(deployment),
        repository,
      },
    };
  }

  /** What the API answers. */
  answer = ({ path, query, page }: HostRequest): HostAnswer | undefined => {
    const history = this.#history;
    const base = `/repos/${this.#name}`;
    if (path === base) return { body: this.#repository };
    if (!path.startsWith(`${base}/`)) return undefined;
    const [kind, id, more] = path.slice(base.length + 1).split('/');
    if (kind === 'deployments' && more === 'statuses') {
      const found = history.deployments.find(one => String(one.id) === id);
      return (
        found && {
          body: page(found.statuses.map(this.#status).reverse()),
        }
      );
    }
    if (kind === 'deployments')
      return {
        body: page(history.deployments.map(this.#deployment).reverse()),
      };
    if (kind === 'pulls' && more === 'reviews') {
      const found = history.pullRequests.find(one => String(one.number) === id);
      return found && { body: page(found.reviews.map(this.#review)) };
    }
    if (kind === 'pulls')
      return {
        body: page(byUpdate(history.pullRequests).map(this.#pull)),
      };
    if (kind === 'commits') {
      const since = Date.parse(query.get('since') ?? '1990-01-01T00:00:00Z');
      return {
        body: page(
          history
            .log()
            .filter(({ committedAt }) => committedAt >= since)
            .map(this.#commit),
        ),
      };
    }
    if (kind === 'issues') {
      const since = Date.parse(query.get('since') ?? '1990-01-01T00:00:00Z');
      const label = query.get('labels');
      const pulls = history.pullRequests.map(pull => ({
        ...this.#pull(pull),
        labels: [],
        pull_request: {},
      }));
      const issues = byUpdate(history.issues).map(this.#issue);
      return {
        body: page(
          [...issues, ...pulls].filter(
            item =>
              Date.parse(item.updated_at) >= since &&
              (!label || item.labels.some(({ name }) => name === label)),
          ),
        ),
      };
    }
    if (kind === 'compare') {
      const [from, to] = id.split('...');
      if (!history.commits.has(from) || !history.commits.has(to))
        return undefined;
      const commits = history.between(from, to);
      return {
        body: {
          status: commits.length ? 'ahead' : 'behind',
          total_commits: commits.length,
          commits: page(commits.map(this.#commit)),
        },
      };
    }
    return undefined;
  };

  #commit = (commit: HistoryCommit) => ({
    sha: commit.id,
    html_url: `${this.#page}/commit/${commit.id}`,
    commit: {
      message: commit.message,
      author: { name: 'Somebody', date: moment(commit.authoredAt) },
      committer: { name: 'Somebody', date: moment(commit.committedAt) },
    },
    parents: commit.parents.map(sha => ({ sha })),
  });

  #status = (status: HistoryDeployment['statuses'][number]) => ({
    id: status.id,
    state: status.state,
    created_at: moment(status.at),
    log_url: `${this.#page}/actions/runs/${status.id}`,
    target_url: '',
  });

  #deployment = (deployment: HistoryDeployment) => ({
    id: deployment.id,
    sha: deployment.revision,
    ref: this.#history.branch,
    task: deployment.rollback ? 'rollback' : 'deploy',
    environment: deployment.environment,
    production_environment: deployment.environment === 'production',
    payload: {},
    created_at: moment(deployment.createdAt),
    updated_at: moment(deployment.updatedAt),
  });

  #pull = (pull: HistoryPullRequest) => ({
    id: pull.id,
    number: pull.number,
    state: pull.closedAt === undefined ? 'open' : 'closed',
    html_url: `${this.#page}/pull/${pull.number}`,
    user: { id: pull.author, type: 'User' },
    created_at: moment(pull.createdAt),
    updated_at: moment(pull.updatedAt),
    closed_at: maybe(pull.closedAt),
    merged_at: maybe(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit ?? null,
  });

  #review = (review: HistoryPullRequest['reviews'][number]) => ({
    id: review.id,
    user: { id: review.by, type: review.by === MACHINE ? 'Bot' : 'User' },
    submitted_at: moment(review.at),
  });

  #issue = (issue: HistoryIssue) => ({
    id: issue.id,
    number: issue.number,
    title: issue.title,
    html_url: `${this.#page}/issues/${issue.number}`,
    state: issue.closedAt === undefined ? 'open' : 'closed',
    labels: issue.labels.map(name => ({ name })),
    created_at: moment(issue.createdAt),
    updated_at: moment(issue.updatedAt),
    closed_at: maybe(issue.closedAt),
  });
}

export function byUpdate<T extends { updatedAt: number }>(items: T[]): T[] {
  return [...items].sort((a, b) => b.updatedAt - a.updatedAt);
}
