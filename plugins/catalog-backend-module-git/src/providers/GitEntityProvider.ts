import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  type RepositoryName,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import {
  entityFileUrl,
  refreshKey,
  toLocationEntity,
} from '../domain/entityFile';
import type { HostedRepositories, HostedRepository } from '../host/types';
import {
  RegisteredRepositories,
  type RepositoryChanges,
} from './RegisteredRepositories';

export interface GitEntityProviderOptions {
  host: HostedRepositories;
  logger: LoggerService;
  appBaseUrl: string;
  /** Milliseconds between two questions for new pushes. */
  pollMs: number;
  /** Milliseconds between two comparisons of all repositories. */
  rescanMs: number;
}

/** The host may start later than the catalog does; from then on it is news. */
const PATIENCE_MS = 60_000;
const START_POLL_MS = 1_000;

/**
 * Gives the catalog one Location for each repository that describes itself,
 * and has it read again what was pushed.
 *
 * The host's list of pushes is asked for what is new, so that none is missed;
 * events only make it sooner. The list of repositories tells of those that
 * were removed.
 */
export class GitEntityProvider implements EntityProvider {
  readonly #options: GitEntityProviderOptions;
  readonly #repositories: RegisteredRepositories;
  readonly #startedAt = Date.now();
  #connection: EntityProviderConnection | undefined;
  #applied = false;
  #listIsStale = true;
  readonly #unread = new Map<string, HostedRepository>();
  #lastPush = 0;
  #comparedAt = -Infinity;
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #complaint: string | undefined;
  #stopped = false;

  static create(options: GitEntityProviderOptions): GitEntityProvider {
    return new GitEntityProvider(options);
  }

  private constructor(options: GitEntityProviderOptions) {
    this.#options = options;
    this.#repositories = RegisteredRepositories.create(options.host);
  }

  getProviderName(): string {
    return 'git';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    this.#schedule(0);
  }

  /**
   * Something happened to a repository: it is looked into now.
   *
   * @param refs - that changed; none when the repository was removed
   */
  async pushed(repository: RepositoryName, refs: string[]): Promise<void> {
    await this.#run(async () => {
      // Before the first look at all of them, this one is part of it.
      if (!this.#applied || this.#stopped) return;
      const concerns = refs.map(ref =>
        this.#repositories.concerns(repository, ref),
      );
      if (refs.length === 0 || concerns.includes(true))
        await this.#apply(await this.#repositories.compare([repository]));
    });
  }

  /** Asks no more; waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(delayMs: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(async () => {
      await this.#run(() => this.#poll());
      const { pollMs } = this.#options;
      this.#schedule(
        this.#applied || this.#complaint
          ? pollMs
          : Math.min(pollMs, START_POLL_MS),
      );
    }, delayMs);
    this.#timer.unref();
  }

  /** One at a time. What fails is done by a later look at all repositories. */
  #run(work: () => Promise<void>): Promise<void> {
    this.#running = this.#running.then(work).then(
      () => this.#succeeded(),
      error => this.#failed(toError(error).message),
    );
    return this.#running;
  }

  async #poll(): Promise<void> {
    if (this.#stopped) return;
    const pushed = await this.#newPushes();
    if (Date.now() - this.#comparedAt >= this.#options.rescanMs) {
      const changes = await this.#repositories.compareAll();
      await this.#apply(changes);
      this.#comparedAt = Date.now();
    } else if (pushed.length > 0) {
      await this.#apply(await this.#repositories.compare(pushed));
    }
  }

  async #newPushes(): Promise<RepositoryName[]> {
    const repositories = new Map<string, RepositoryName>();
    for (;;) {
      const pushes = await this.#options.host.listPushes(this.#lastPush);
      for (const push of pushes) {
        this.#lastPush = push.id;
        if (this.#repositories.concerns(push, push.ref))
          repositories.set(stringifyRepositorySlug(push), push);
      }
      if (pushes.length === 0) return [...repositories.values()];
    }
  }

  async #apply({ listChanged, pushed }: RepositoryChanges): Promise<void> {
    this.#listIsStale ||= listChanged;
    for (const repository of pushed)
      this.#unread.set(stringifyRepositorySlug(repository), repository);
    if (this.#listIsStale) await this.#replaceList();
    if (this.#unread.size > 0) await this.#refresh();
  }

  async #replaceList(): Promise<void> {
    const { appBaseUrl, logger } = this.#options;
    const described = this.#repositories.described();
    await this.#connection?.applyMutation({
      type: 'full',
      entities: described.map(repository => ({
        entity: toLocationEntity(appBaseUrl, repository),
        locationKey: `url:${entityFileUrl(appBaseUrl, repository)}`,
      })),
    });
    this.#listIsStale = false;
    this.#applied = true;
    logger.info(`Repositories in the catalog: ${described.length}`);
  }

  async #refresh(): Promise<void> {
    const { appBaseUrl } = this.#options;
    await this.#connection?.refresh({
      keys: [...this.#unread.values()].flatMap(repository => [
        refreshKey(repository),
        `url:${entityFileUrl(appBaseUrl, repository)}`,
      ]),
    });
    this.#unread.clear();
  }

  #succeeded(): void {
    if (this.#complaint)
      this.#options.logger.info('The Git host can be read again');
    this.#complaint = undefined;
  }

  #failed(message: string): void {
    // Compared as a whole at the next look: what was missed is found by then.
    this.#comparedAt = -Infinity;
    const expected = Date.now() - this.#startedAt < PATIENCE_MS;
    if (message === this.#complaint || (expected && !this.#applied)) return;
    this.#complaint = message;
    this.#options.logger.warn(
      `What was pushed is not in the catalog yet; trying again: ${message}`,
    );
  }
}
