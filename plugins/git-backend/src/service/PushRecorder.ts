import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { DoraOutbox } from '@boardwalk/plugin-dora-node';
import {
  cloneUrl,
  GIT_PUSH_TOPIC,
  type GitPushEvent,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';
import { readRefs, saveRefs } from '../database/operations/saveRefs';
import { lockRepository } from '../database/queries/repositories';
import { pushedChanges } from '../domain/pushedChanges';
import { branchOf, branchRef } from '../domain/refNames';
import {
  defaultBranchOf,
  refChanges,
  type RefChange,
} from '../domain/refChanges';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { RepositoryFolders } from './git/RepositoryFolders';
import type { RepositoryState } from './RepositoryState';

export interface PushRecorderOptions {
  knex: Knex;
  folders: RepositoryFolders;
  state: RepositoryState;
  outbox: DoraOutbox;
  events: EventsService;
  logger: LoggerService;
  backendBaseUrl: string;
  /**
   * Called after something was recorded. It must not throw.
   *
   * @param isDefaultBranch - whether the default branch moved
   */
  onRecorded?: (isDefaultBranch: boolean) => Promise<void>;
}

/**
 * Writes down what changed in a repository. The folder is the truth: what it has
 * is compared with what was recorded, so nothing is lost when the process ends
 * between the two.
 */
export class PushRecorder {
  readonly #options: PushRecorderOptions;

  static create(options: PushRecorderOptions): PushRecorder {
    return new PushRecorder(options);
  }

  private constructor(options: PushRecorderOptions) {
    this.#options = options;
  }

  /**
   * Records what is new, with the events for the DORA engine, in one transaction.
   *
   * @param by - who is thought to have done it; null when nobody knows
   * @returns the changes
   */
  async record(
    repository: Pick<RepositoryRecord, 'id'>,
    by: string | null,
  ): Promise<RefChange[]> {
    const { knex } = this.#options;
    const recorded = await knex.transaction(async trx => {
      const record = await lockRepository(trx, repository.id);
      return record && this.#recordLocked(trx, record, by);
    });
    if (!recorded?.changes.length) return [];
    await this.announce({ ...recorded, by });
    await this.#options.onRecorded?.(recorded.isDefaultBranch);
    return recorded.changes;
  }

  /** Tells others that there is something new. They may miss it: pushes are the truth. */
  async announce(
    options: RepositoryName & {
      defaultBranch: string;
      changes: RefChange[];
      by: string | null;
    },
  ): Promise<void> {
    const { events, logger } = this.#options;
    const { namespace, name, defaultBranch, changes, by } = options;
    const eventPayload: GitPushEvent = {
      namespace,
      name,
      defaultBranch,
      changes: changes.slice(0, 1_000),
      pushedBy: by,
    };
    try {
      await events.publish({ topic: GIT_PUSH_TOPIC, eventPayload });
    } catch (error) {
      logger.warn(
        `A push to ${namespace}/${name} was recorded, but not announced: ${
          isError(error) ? error.message : error
        }`,
      );
    }
  }

  async #recordLocked(
    trx: Knex.Transaction,
    record: RepositoryRecord,
    by: string | null,
  ) {
    const { folders, state, outbox, backendBaseUrl } = this.#options;
    const gitDir = folders.pathOf(record);
    const [present, recorded] = await Promise.all([
      state.refs(gitDir),
      readRefs(trx, record.id),
    ]);
    const changes = refChanges(recorded, present);
    if (!changes.length) return undefined;
    const at = new Date();
    const defaultBranch = await this.#keepDefaultBranch(
      gitDir,
      record.defaultBranch,
      present,
    );
    const main = changes.find(({ ref }) => ref === branchRef(defaultBranch));
    const catalogInfo = main && (await state.catalogInfo(gitDir, main.after));
    await saveRefs(trx, {
      ...record,
      changes,
      at,
      by,
      defaultBranch,
      sizeBytes: await state.sizeBytes(gitDir),
      catalogInfo,
    });
    if (main?.after)
      await outbox.enqueue(
        pushedChanges({
          repository: cloneUrl(backendBaseUrl, record),
          service: catalogInfo?.entityRef ?? record.entityRef,
          branch: defaultBranch,
          before: main.before,
          after: main.after,
          commits: await state.newCommits(gitDir, main.before, main.after),
          at,
        }),
        { transaction: trx },
      );
    return {
      namespace: record.namespace,
      name: record.name,
      defaultBranch,
      changes,
      isDefaultBranch: main !== undefined,
    };
  }

  /** A first push may bring another branch than the one that was planned. */
  async #keepDefaultBranch(
    gitDir: string,
    planned: string,
    present: ReadonlyMap<string, string>,
  ): Promise<string> {
    const branches = [...present.keys()].flatMap(ref => branchOf(ref) ?? []);
    const branch = defaultBranchOf(planned, branches);
    if (branch !== planned)
      await this.#options.state.setHead(gitDir, branchRef(branch));
    return branch;
  }
}
