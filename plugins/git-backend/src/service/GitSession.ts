import type { Readable } from 'node:stream';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import type { RefChange } from '../domain/refChanges';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { Git } from './git/Git';
import { serveByHttpBackend, type HttpBackendAnswer } from './git/HttpBackend';
import type { RepositoryFolders } from './git/RepositoryFolders';
import type { PushRecorder } from './PushRecorder';

export interface GitSessionOptions {
  git: Git;
  folders: RepositoryFolders;
  recorder: PushRecorder;
  logger: LoggerService;
  maxPushBytes: number;
  maxRepositoryBytes: number | undefined;
}

export interface GitRequest {
  repository: RepositoryRecord;
  userRef: string;
  /** `info/refs`, `git-upload-pack` or `git-receive-pack`. */
  endpoint: string;
  isPush: boolean;
  method: string;
  query: string;
  contentType?: string;
  contentLength?: string;
  contentEncoding?: string;
  protocol?: string;
  body: Readable;
}

const RETRY_MS = 5_000;

/** Serves git clients, and records what they pushed. */
export class GitSession {
  readonly #options: GitSessionOptions;
  /** Repositories whose pushes could not be recorded yet. */
  readonly #waiting = new Map<string, string>();

  static create(options: GitSessionOptions): GitSession {
    return new GitSession(options);
  }

  private constructor(options: GitSessionOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError when there is no more room for the repository */
  async serve(request: GitRequest): Promise<HttpBackendAnswer> {
    const { git, folders, maxPushBytes, maxRepositoryBytes } = this.#options;
    const { repository, endpoint, isPush, userRef } = request;
    if (isPush && repository.sizeBytes >= (maxRepositoryBytes ?? Infinity))
      throw new NotAllowedError(
        `The repository has ${repository.sizeBytes} bytes, and no more than ${maxRepositoryBytes} are allowed here.`,
      );
    return serveByHttpBackend(git, {
      ...request,
      root: folders.root,
      path: `/${repository.namespace}/${repository.name}.git/${endpoint}`,
      user: userRef,
      maxPushBytes,
    });
  }

  /**
   * Records what a push left, whether it went well or not. While the database is
   * away the push waits here; after a crash it is found in the folder.
   */
  async finishPush(
    repository: RepositoryRecord,
    userRef: string,
  ): Promise<RefChange[]> {
    const { recorder, logger } = this.#options;
    try {
      const changes = await recorder.record(repository, userRef);
      this.#waiting.delete(repository.id);
      return changes;
    } catch (error) {
      logger.warn(
        `A push to ${repository.namespace}/${
          repository.name
        } is not recorded yet: ${isError(error) ? error.message : error}`,
      );
      if (!this.#waiting.has(repository.id)) {
        this.#waiting.set(repository.id, userRef);
        this.#retryLater(repository, userRef);
      }
      return [];
    }
  }

  #retryLater(repository: RepositoryRecord, userRef: string): void {
    setTimeout(() => {
      if (!this.#waiting.delete(repository.id)) return;
      this.finishPush(repository, userRef).catch(() => {});
    }, RETRY_MS).unref();
  }
}
