import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { listAllRepositories } from '../database/queries/repositories';
import type { PushRecorder } from './PushRecorder';

/** Records what was pushed but not recorded, because the process had ended between. */
export class Reconciler {
  readonly #knex: Knex;
  readonly #recorder: PushRecorder;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    recorder: PushRecorder;
    logger: LoggerService;
  }): Reconciler {
    return new Reconciler(options);
  }

  private constructor(options: {
    knex: Knex;
    recorder: PushRecorder;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#recorder = options.recorder;
    this.#logger = options.logger;
  }

  /** Looks at all repositories. One that cannot be read does not keep others from it. */
  async reconcile(): Promise<void> {
    for (const record of await listAllRepositories(this.#knex)) {
      const slug = `${record.namespace}/${record.name}`;
      try {
        const changes = await this.#recorder.record(record, null);
        if (changes.length)
          this.#logger.info(
            `Recorded ${changes.length} changes of ${slug} that were not recorded before`,
          );
      } catch (error) {
        this.#logger.warn(
          `${slug} could not be looked at: ${
            isError(error) ? error.message : error
          }`,
        );
      }
    }
  }
}
