import type {
  FetchPageOptions,
  ReconciliationPage,
} from '@boardwalk/plugin-dora-node';
import type { GitlabSettings } from '../settings';
import type { GitlabApi, GitlabProject } from './GitlabApi';

/** What each kind of list is read with. */
export interface StreamContext {
  api: GitlabApi;
  project: GitlabProject;
  settings: GitlabSettings;
}

export type ReadStream = (
  context: StreamContext,
  options: FetchPageOptions,
) => Promise<ReconciliationPage>;
