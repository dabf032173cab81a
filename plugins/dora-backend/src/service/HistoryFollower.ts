import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { releaseContents } from '../domain/git/releaseContents';
import { releaseEvents } from '../domain/git/releaseEvents';
import {
  readHistory,
  stateOfHistory,
  type HistoryOptions,
} from '../import/git/readHistory';
import type { EventIngestService } from './EventIngestService';

/** A git repository on disk whose releases are followed. */
export interface FollowedHistory extends HistoryOptions {
  service: string;
  environment: string;
}

/**
 * Keeps the releases of one repository up to date. All of them are sent each
 * time that the repository has changed; those that are known stay as they are.
 */
export class HistoryFollower {
  readonly #history: FollowedHistory;
  readonly #ingest: EventIngestService;
  readonly #logger: LoggerService;
  #state: string | undefined;
  #told: string | undefined;

  static create(options: {
    history: FollowedHistory;
    ingest: EventIngestService;
    logger: LoggerService;
  }): HistoryFollower {
    return new HistoryFollower(options);
  }

  private constructor(options: {
    history: FollowedHistory;
    ingest: EventIngestService;
    logger: LoggerService;
  }) {
    this.#history = options.history;
    this.#ingest = options.ingest;
    this.#logger = options.logger;
  }

  async follow(): Promise<void> {
    const { path, service } = this.#history;
    const state = stateOfHistory(path);
    if (state === undefined)
      return this.#tell(`"${path}" is not a git repository`);
    if (state === this.#state) return undefined;
    let found;
    try {
      found = await readHistory(this.#history);
    } catch (error) {
      return this.#tell(isError(error) ? error.message : String(error));
    }
    if (found.shallow)
      return this.#tell(
        `"${path}" is a shallow clone, so it does not tell what each release brought; \`git fetch --unshallow\` completes it`,
      );
    const { releases, commits, repository } = found;
    if (!releases.length)
      return this.#tell(`"${path}" has no tag that counts as a release`);
    const events = releaseEvents(releaseContents(releases, commits), {
      ...this.#history,
      repository,
    });
    const result = await this.#ingest.ingest(withSizes(events), {
      dryRun: false,
    });
    this.#state = state;
    const [wrong] = result.rejected;
    if (wrong)
      this.#logger.warn(
        `Some releases of ${service} cannot be deliveries: ${wrong.error}`,
      );
    if (result.accepted)
      this.#logger.info(
        `Took ${result.accepted} releases of ${service} from the history of "${path}"`,
      );
    return undefined;
  }

  /** Says once why there is nothing to follow: it may well be meant so. */
  #tell(reason: string): void {
    if (reason === this.#told) return;
    this.#told = reason;
    this.#logger.info(
      `No deliveries of ${
        this.#history.service
      } come from its history: ${reason}`,
    );
  }
}

function* withSizes(events: ReturnType<typeof releaseEvents>) {
  for (const value of events) {
    const changes = value.type === 'deployment' ? value.changes : undefined;
    // About what it takes as text, which there is none of.
    yield { value, bytes: 500 + (changes?.length ?? 0) * 150 };
  }
}
