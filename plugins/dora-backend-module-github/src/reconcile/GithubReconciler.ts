import { NotFoundError } from '@backstage/errors';
import type {
  CompareOptions,
  DoraReconciler,
  FetchPageOptions,
  ReconciliationPage,
  RevisionComparison,
} from '@boardwalk/plugin-dora-node';
import type { GithubSettings } from '../settings';
import { compareRevisions } from './compareRevisions';
import type { GithubApi } from './GithubApi';
import type { ReadStream } from './ReadStream';
import { readCommits } from './streams/readCommits';
import { readDeployments } from './streams/readDeployments';
import { readIssues } from './streams/readIssues';
import { readPullRequests } from './streams/readPullRequests';
import { readReleases } from './streams/readReleases';
import { readWorkflowRuns } from './streams/readWorkflowRuns';

/** Reads what GitHub's webhooks did not bring. */
export class GithubReconciler implements DoraReconciler {
  readonly id = 'github';
  readonly title = 'GitHub';
  readonly #api: GithubApi;
  readonly #settings: GithubSettings;
  readonly #streams: ReadonlyMap<string, ReadStream>;

  static create(options: {
    api: GithubApi;
    settings: GithubSettings;
  }): GithubReconciler {
    return new GithubReconciler(options);
  }

  private constructor(options: { api: GithubApi; settings: GithubSettings }) {
    const { api, settings } = options;
    this.#api = api;
    this.#settings = settings;
    this.#streams = new Map<string, ReadStream>([
      ['deployments', readDeployments],
      ['pull-requests', readPullRequests],
      ['commits', readCommits],
      ['issues', readIssues],
      // These are read where they are deployments.
      ...(settings.releases ? [['releases', readReleases] as const] : []),
      ...(settings.workflows.length
        ? [['workflow-runs', readWorkflowRuns] as const]
        : []),
    ]);
  }

  get streams(): readonly string[] {
    return [...this.#streams.keys()];
  }

  serves(repository: string): boolean {
    return this.#api.serves(repository);
  }

  async fetchPage(options: FetchPageOptions): Promise<ReconciliationPage> {
    const read = this.#streams.get(options.stream);
    if (!read) throw new NotFoundError(`GitHub has no '${options.stream}'`);
    const repository = await this.#api.repositoryOf(options);
    return read(
      { api: this.#api, repository, settings: this.#settings },
      options,
    );
  }

  async compare(options: CompareOptions): Promise<RevisionComparison> {
    const repository = await this.#api.repositoryOf(options);
    return compareRevisions(this.#api, repository, options);
  }
}
