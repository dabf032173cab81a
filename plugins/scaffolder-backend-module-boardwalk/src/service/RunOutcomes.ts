import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { RunResource } from '../domain/runResources';
import { isNamed } from './GitHost';
import type { RunResources } from './RunResources';

/** How a run stands, and what became of what it made. */
export interface RunOutcome {
  status: string;
  /** Whether somebody stopped it; the scaffolder counts it among the failed ones. */
  cancelled: boolean;
  items: Array<Pick<RunResource, 'kind' | 'ref' | 'state' | 'note'>>;
}

/** Tells people what is left of a run. */
export class RunOutcomes {
  readonly #scaffolder: ScaffolderService;
  readonly #resources: RunResources;

  static create(options: {
    scaffolder: ScaffolderService;
    resources: RunResources;
  }): RunOutcomes {
    return new RunOutcomes(options);
  }

  private constructor(options: {
    scaffolder: ScaffolderService;
    resources: RunResources;
  }) {
    this.#scaffolder = options.scaffolder;
    this.#resources = options.resources;
  }

  /**
   * Asks the scaffolder as the person: who may see the run there may see this.
   *
   * @throws NotFoundError for a run that is not there, or not theirs to see
   */
  async of(
    taskId: string,
    credentials: BackstageCredentials,
  ): Promise<RunOutcome> {
    const as = { credentials };
    const task = await this.#scaffolder.getTask({ taskId }, as).catch(error => {
      if (isNamed(error, 'NotFoundError') || isNamed(error, 'NotAllowedError'))
        throw new NotFoundError(`There is no run ${taskId} for you to see`);
      throw error;
    });
    const events = await this.#scaffolder.getLogs({ taskId }, as);
    const resources = await this.#resources.list(taskId);
    return {
      status: task.status,
      cancelled:
        task.status === 'cancelled' ||
        events.some(({ type }) => type === 'cancelled'),
      items: resources.map(({ kind, ref, state, note }) => ({
        kind,
        ref,
        state,
        note,
      })),
    };
  }
}
