import { LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { watchFolders } from '../files/watchFolders';
import { FileSource, SourceProblem } from './types';

export interface FileEntityProviderOptions {
  /** Stable over time: the catalog ties the entities to it. */
  name: string;
  sources: FileSource[];
  logger: LoggerService;
  /**
   * How often everything is read again, in milliseconds: watching does not
   * work on network drives and some mounts.
   */
  rescanMs: number;
  /** Told after each read, with all problems there are. */
  onProblems(problems: SourceProblem[]): void;
}

/**
 * Gives the catalog one Location per entity file, so that a bad file blocks
 * no other, and keeps them in step with the disk.
 */
export class FileEntityProvider implements EntityProvider {
  readonly #options: FileEntityProviderOptions;
  readonly #logger: LoggerService;
  #connection: EntityProviderConnection | undefined;
  #applied: string | undefined;
  #problems = new Set<string>();
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopWatching: (() => Promise<void>) | undefined;

  static create(options: FileEntityProviderOptions): FileEntityProvider {
    return new FileEntityProvider(options);
  }

  private constructor(options: FileEntityProviderOptions) {
    this.#options = options;
    this.#logger = options.logger.child({ provider: options.name });
  }

  getProviderName(): string {
    return this.#options.name;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#synchronise();
    this.#watch();
  }

  /** Stops watching; waits for a read that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#stopWatching?.();
    await this.#running;
  }

  #watch() {
    const folders = this.#options.sources.flatMap(source => source.folders);
    if (folders.length === 0) {
      return;
    }
    this.#stopWatching = watchFolders({
      folders,
      onChange: paths => this.#schedule(paths),
      onError: error =>
        this.#logger.warn(
          `Changes are noticed by the periodic scan only: ${error.message}`,
        ),
    });
    this.#timer = setInterval(() => this.#schedule([]), this.#options.rescanMs);
    this.#timer.unref();
  }

  /** One read at a time; a failed one is repeated by the next. */
  #schedule(changedPaths: string[]) {
    this.#running = this.#running
      .then(() => this.#synchronise(changedPaths))
      .catch(error =>
        this.#logger.error(
          'The catalog did not take the entity files; trying again',
          error,
        ),
      );
  }

  async #synchronise(changedPaths: string[] = []): Promise<void> {
    const contents = await Promise.all(
      this.#options.sources.map(source => source.read()),
    );
    this.#report(contents.flatMap(content => content.problems));
    const locations = uniqueByName(contents.flatMap(c => c.locations));
    const fingerprint = JSON.stringify(locations);
    if (fingerprint !== this.#applied) {
      await this.#connection?.applyMutation({
        type: 'full',
        entities: locations.map(entity => ({
          entity,
          locationKey: entity.metadata.annotations?.[ANNOTATION_LOCATION],
        })),
      });
      this.#logger.info(`Entity files in the catalog: ${locations.length}`);
      this.#applied = fingerprint;
    }
    if (changedPaths.length > 0) {
      // For files that entities include by reference, such as definitions.
      await this.#connection?.refresh({
        keys: changedPaths.map(path => `file:${path}`),
      });
    }
  }

  #report(problems: SourceProblem[]) {
    for (const { reason } of problems) {
      if (!this.#problems.has(reason)) {
        this.#logger.warn(reason);
      }
    }
    this.#problems = new Set(problems.map(({ reason }) => reason));
    this.#options.onProblems(problems);
  }
}

/** A file may be matched by two entries; the first one counts. */
function uniqueByName(entities: Entity[]): Entity[] {
  const byName = new Map<string, Entity>();
  for (const entity of entities) {
    if (!byName.has(entity.metadata.name)) {
      byName.set(entity.metadata.name, entity);
    }
  }
  return [...byName.values()];
}
