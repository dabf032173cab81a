import type {
  FetchPageOptions,
  ReconciliationPage,
} from '@boardwalk/plugin-dora-node';
import type { GithubSettings } from '../settings';
import type { GithubApi, GithubRepository } from './GithubApi';

/** What each kind of list is read with. */
export interface StreamContext {
  api: GithubApi;
  repository: GithubRepository;
  settings: GithubSettings;
}

export type ReadStream = (
  context: StreamContext,
  options: FetchPageOptions,
) => Promise<ReconciliationPage>;
