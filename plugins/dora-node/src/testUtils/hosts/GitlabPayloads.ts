import { byUpdate } from './GithubPayloads';
import type {
  HistoryCommit,
  HistoryDeployment,
  HistoryIssue,
  HistoryMoment,
  HistoryPullRequest,
  RepositoryHistory,
} from './RepositoryHistory';
import type { HostAnswer, HostRequest } from './SimulatedHost';

const moment = (at: number) => new Date(at).toISOString();
const maybe = (at: number | undefined) =>
  at === undefined ? null : moment(at);
/** As webhooks of GitLab write it. */
const hookMoment = (at: number) =>
  moment(at).replace('T', ' ').replace('.000Z', ' UTC');
const NONE = '0'.repeat(40);
const PROJECT = 7;

const STATUS = {
  in_progress: 'running',
  success: 'success',
  failure: 'failed',
  // GitLab has none such: a deployment stays a success.
  inactive: 'success',
};

/**
 * A history in GitLab's words, by REST and by webhook. Hand-written after its
 * documents, "REST API resources" for deployments, merge requests, notes, issues,
 * commits and repositories (v4), and "Webhook events"; only fields that somebody
 * reads are there.
 */
export class GitlabPayloads {
  readonly #history: RepositoryHistory;
  readonly #path: string;
  readonly #page: string;

  constructor(
    history: RepositoryHistory,
    options: {
      /** Group and name, as `acme/shop`. */
      path: string;
      /** Of the server. */
      page: string;
    },
  ) {
    this.#history = history;
    this.#path = options.path;
    this.#page = `${options.page}/${options.path}`;
  }

  get #project() {
    return {
      id: PROJECT,
      path_with_namespace: this.#path,
      web_url: this.#page,
      default_branch: this.#history.branch,
    };
  }

  /** Kind and body of the delivery that tells of a moment. */
  delivery(happened: HistoryMoment): { event: string; body: object } {
    const project = this.#project;
    if ('push' in happened) {
      const { push } = happened;
      return {
        event: 'Push Hook',
        body: {
          object_kind: 'push',
          ref: `refs/heads/${push.branch}`,
          before: push.before ?? NONE,
          after: push.after,
          commits: push.commits.map(commit => ({
            id: commit.id,
            message: commit.message,
            timestamp: moment(commit.committedAt),
            url: `${this.#page}/-/commit/${commit.id}`,
          })),
          project,
        },
      };
    }
    if ('pullRequest' in happened) {
      const { pullRequest: pull } = happened;
      return {
        event: 'Merge Request Hook',
        body: {
          object_kind: 'merge_request',
          user: { id: pull.author },
          object_attributes: {
            iid: pull.number,
            action: pull.mergedAt === undefined ? 'close' : 'merge',
            author_id: pull.author,
            created_at: hookMoment(pull.createdAt),
            updated_at: hookMoment(pull.updatedAt),
            merge_commit_sha: pull.mergeCommit ?? null,
            url: `${this.#page}/-/merge_requests/${pull.number}`,
          },
          project,
        },
      };
    }
    if ('review' in happened) {
      const { review, of: pull } = happened;
      return {
        event: 'Note Hook',
        body: {
          object_kind: 'note',
          object_attributes: {
            author_id: review.by,
            created_at: hookMoment(review.at),
            system: false,
          },
          merge_request: {
            iid: pull.number,
            author_id: pull.author,
            created_at: hookMoment(pull.createdAt),
            url: `${this.#page}/-/merge_requests/${pull.number}`,
          },
          project,
        },
      };
    }
    if ('issue' in happened) {
      const { issue } = happened;
      return {
        event: 'Issue Hook',
        body: {
          object_kind: 'issue',
          object_attributes: {
            id: issue.id,
            title: issue.title,
            type: 'Issue',
            state: issue.closedAt === undefined ? 'opened' : 'closed',
            severity: 'unknown',
            created_at: hookMoment(issue.createdAt),
            updated_at: hookMoment(issue.updatedAt),
            closed_at:
              issue.closedAt === undefined ? null : hookMoment(issue.closedAt),
            url: `${this.#page}/-/issues/${issue.number}`,
            labels: issue.labels.map(title => ({ title })),
          },
          project,
        },
      };
    }
    const { deployment, status } = happened;
    const { state, at } = deployment.statuses[status];
    return {
      event: 'Deployment Hook',
      body: {
        object_kind: 'deployment',
        // When another one takes its place, GitLab tells nothing.
        status: state === 'inactive' ? 'skipped' : STATUS[state],
        status_changed_at: hookMoment(at),
        deployment_id: deployment.id,
        deployable_url: `${this.#page}/-/jobs/${deployment.id}`,
        environment: deployment.environment,
        commit_url: `${this.#page}/-/commit/${deployment.revision}`,
        project,
      },
    };
  }

  /** What the API answers. */
  answer = ({ path, query, page }: HostRequest): HostAnswer | undefined => {
    const history = this.#history;
    if (path === `/api/v4/projects/${encodeURIComponent(this.#path)}`)
      return { body: this.#project };
    const base = `/api/v4/projects/${PROJECT}/`;
    if (!path.startsWith(base)) return undefined;
    const after = Date.parse(
      query.get('updated_after') ?? query.get('since') ?? '1990-01-01',
    );
    const updated = <T extends { updatedAt: number }>(items: T[]) =>
      byUpdate(items).filter(({ updatedAt }) => updatedAt >= after);
    const [kind, id, more] = path.slice(base.length).split('/');
    if (kind === 'deployments')
      return {
        body: page(updated(history.deployments).map(this.#deployment)),
      };
    if (kind === 'merge_requests' && more === 'notes') {
      const found = history.pullRequests.find(one => String(one.number) === id);
      return found && { body: page(found.reviews.map(this.#note)) };
    }
    if (kind === 'merge_requests')
      return { body: page(updated(history.pullRequests).map(this.#request)) };
    if (kind === 'issues') {
      const label = query.get('labels');
      return {
        body: page(
          updated(history.issues)
            .filter(({ labels }) => label !== null && labels.includes(label))
            .map(this.#issue),
        ),
      };
    }
    if (kind === 'repository' && id === 'commits')
      return {
        body: page(
          history
            .log()
            .filter(({ committedAt }) => committedAt >= after)
            .map(this.#commit),
        ),
      };
    if (kind === 'repository' && id === 'compare') {
      const from = query.get('from') ?? '';
      const to = query.get('to') ?? '';
      if (!history.commits.has(from) || !history.commits.has(to))
        return undefined;
      return { body: { commits: history.between(from, to).map(this.#commit) } };
    }
    return undefined;
  };

  #commit = (commit: HistoryCommit) => ({
    id: commit.id,
    parent_ids: commit.parents,
    message: commit.message,
    authored_date: moment(commit.authoredAt),
    committed_date: moment(commit.committedAt),
    web_url: `${this.#page}/-/commit/${commit.id}`,
  });

  #deployment = (deployment: HistoryDeployment) => {
    const last = deployment.statuses.findLast(
      ({ state }) => state !== 'inactive',
    );
    return {
      id: deployment.id,
      sha: deployment.revision,
      status: last ? STATUS[last.state] : 'created',
      created_at: moment(deployment.createdAt),
      updated_at: moment(deployment.updatedAt),
      environment: { name: deployment.environment },
      deployable: {
        id: deployment.id,
        finished_at:
          last === undefined || last.state === 'in_progress'
            ? null
            : moment(last.at),
        web_url: `${this.#page}/-/jobs/${deployment.id}`,
      },
    };
  };

  #request = (pull: HistoryPullRequest) => ({
    iid: pull.number,
    author: { id: pull.author },
    created_at: moment(pull.createdAt),
    updated_at: moment(pull.updatedAt),
    merged_at: maybe(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit ?? null,
    web_url: `${this.#page}/-/merge_requests/${pull.number}`,
  });

  #note = (review: HistoryPullRequest['reviews'][number]) => ({
    author: { id: review.by },
    body: 'Looks good',
    created_at: moment(review.at),
    system: false,
  });

  #issue = (issue: HistoryIssue) => ({
    id: issue.id,
    title: issue.title,
    state: issue.closedAt === undefined ? 'opened' : 'closed',
    issue_type: 'issue',
    severity: 'UNKNOWN',
    labels: issue.labels,
    created_at: moment(issue.createdAt),
    updated_at: moment(issue.updatedAt),
    closed_at: maybe(issue.closedAt),
    web_url: `${this.#page}/-/issues/${issue.number}`,
  });
}
