import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * Who started the runs of this process. The scaffolder forgets it when a run is
 * cancelled, while only they may remove the repository that it made. Never stored.
 */
export class RunInitiators {
  readonly #credentials = new Map<string, BackstageCredentials>();

  remember(taskId: string, credentials: BackstageCredentials): void {
    this.#credentials.set(taskId, credentials);
  }

  of(taskId: string): BackstageCredentials | undefined {
    return this.#credentials.get(taskId);
  }

  forget(taskId: string): void {
    this.#credentials.delete(taskId);
  }
}
