import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { isNamed } from './GitHost';
import type { RunCleaner } from './RunCleaner';
import type { RunInitiators } from './RunInitiators';
import type { RunResources } from './RunResources';

const KEPT_DAYS = 30;

interface Options {
  auth: AuthService;
  scaffolder: ScaffolderService;
  cleaner: RunCleaner;
  resources: RunResources;
  initiators: RunInitiators;
  logger: LoggerService;
}

/**
 * Deals with runs that have ended: what completed ones made is kept, what others made
 * is cleaned up. A cancelled run does no further step, so its own cleanup never runs;
 * one whose cleanup failed is tried again.
 */
export class RunKeeper {
  readonly #options: Options;
  #looking: Promise<void> | undefined;

  static create(options: Options): RunKeeper {
    return new RunKeeper(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Looks at all runs that are open. One look at a time. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { auth, cleaner, resources, initiators } = this.#options;
    for (const taskId of await resources.openRuns()) {
      const status = await this.#statusOf(taskId);
      if (status === 'open' || status === 'processing') continue;
      if (status === 'completed') {
        await resources.keepAll(taskId);
        initiators.forget(taskId);
        continue;
      }
      const results = await cleaner.clean(
        taskId,
        initiators.of(taskId) ?? (await auth.getOwnServiceCredentials()),
      );
      if (results.every(({ state }) => state !== 'failed'))
        initiators.forget(taskId);
    }
    await resources.deleteOld(new Date(Date.now() - KEPT_DAYS * 86_400_000));
  }

  /** Undefined for a run that the scaffolder has forgotten. */
  async #statusOf(taskId: string): Promise<string | undefined> {
    const { auth, scaffolder } = this.#options;
    try {
      const { status } = await scaffolder.getTask(
        { taskId },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      return status;
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return undefined;
      throw error;
    }
  }
}
