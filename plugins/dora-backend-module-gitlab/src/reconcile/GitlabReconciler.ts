import { NotFoundError } from '@backstage/errors';
import type {
  CompareOptions,
  DoraReconciler,
  FetchPageOptions,
  ReconciliationPage,
  RevisionComparison,
} from '@boardwalk/plugin-dora-node';
import type { GitlabSettings } from '../settings';
import { compareRevisions } from './compareRevisions';
import type { GitlabApi } from './GitlabApi';
import type { ReadStream } from './ReadStream';
import { readCommits } from './streams/readCommits';
import { readDeployments } from './streams/readDeployments';
import { readIssues } from './streams/readIssues';
import { readJobs } from './streams/readJobs';
import { readMergeRequests } from './streams/readMergeRequests';

/** Reads what GitLab's webhooks did not bring. */
export class GitlabReconciler implements DoraReconciler {
  readonly id = 'gitlab';
  readonly title = 'GitLab';
  readonly #api: GitlabApi;
  readonly #settings: GitlabSettings;
  readonly #streams: ReadonlyMap<string, ReadStream>;

  static create(options: {
    api: GitlabApi;
    settings: GitlabSettings;
  }): GitlabReconciler {
    return new GitlabReconciler(options);
  }

  private constructor(options: { api: GitlabApi; settings: GitlabSettings }) {
    const { api, settings } = options;
    this.#api = api;
    this.#settings = settings;
    this.#streams = new Map<string, ReadStream>([
      ['deployments', readDeployments],
      ['merge-requests', readMergeRequests],
      ['commits', readCommits],
      ['issues', readIssues],
      ...(settings.jobs.length ? [['jobs', readJobs] as const] : []),
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
    if (!read) throw new NotFoundError(`GitLab has no '${options.stream}'`);
    const project = await this.#api.projectOf(options);
    return read({ api: this.#api, project, settings: this.#settings }, options);
  }

  async compare(options: CompareOptions): Promise<RevisionComparison> {
    const project = await this.#api.projectOf(options);
    return compareRevisions(this.#api, project, options);
  }
}
