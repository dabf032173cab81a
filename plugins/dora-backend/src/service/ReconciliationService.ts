import { InputError, NotFoundError } from '@backstage/errors';
import {
  normaliseRepository,
  type ReconciliationAnswer,
  type ReconciliationRow,
  type ReconciliationState,
  type ReconciliationSteered,
  type ReconciliationSummary,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { registerStreams } from '../database/operations/reconciliation/registerStreams';
import {
  endPasses,
  pauseStreams,
  startBackfill,
} from '../database/operations/reconciliation/steerStreams';
import {
  countUncomparable,
  queryStreamErrors,
  queryStreamKinds,
  queryStreamMoments,
  queryStreamRows,
  type CurrentStreams,
  type StreamListRow,
} from '../database/queries/reconciliation/queryStreams';
import { COMPARISONS } from '../domain/reconciliation/streams';
import { repositoriesOf } from './ReconciliationRunner';
import type { RegisteredReconciler } from './WebhookSources';

/** Errors that an overview names. */
const ERRORS = 5;

interface Options {
  knex: Knex;
  reconcilers: ReadonlyMap<string, RegisteredReconciler>;
  /** Repositories of the catalog's components, by host and path. */
  repositories: () => readonly string[];
  /** Something of a source became due. */
  wake: (source: string) => Promise<void>;
  now?: () => Date;
}

/** Tells how far the APIs of sources were read, and lets people steer it. */
export class ReconciliationService {
  readonly #options: Options;

  static create(options: Options): ReconciliationService {
    return new ReconciliationService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async list(): Promise<ReconciliationAnswer> {
    const { reconcilers } = this.#options;
    const items = [];
    for (const registered of reconcilers.values())
      items.push(await this.#summary(registered));
    return { items };
  }

  /** @returns one more than asked for, where there is more */
  async listStreams(
    source: string,
    page: { state?: ReconciliationState; after?: number; limit: number },
  ): Promise<ReconciliationRow[]> {
    const which = this.#currentOf(this.#find(source));
    return (await queryStreamRows(this.#options.knex, which, page)).map(toRow);
  }

  /** Reads everything since a moment again, in the background. */
  async backfill(
    source: string,
    options: { from: Date; repositories?: string[] },
  ): Promise<ReconciliationSteered> {
    const { knex, wake, now = () => new Date() } = this.#options;
    const which = this.#whichOf(source, options.repositories);
    if (options.from >= now())
      throw new InputError('from: must lie in the past');
    await registerStreams(knex, { ...which, now: new Date() });
    const { from } = options;
    const streams = await startBackfill(knex, {
      ...which,
      from,
      except: COMPARISONS,
    });
    // They have no period, and go on with what the lists bring.
    await pauseStreams(knex, { ...which, paused: false, only: COMPARISONS });
    await wake(which.source);
    return { streams };
  }

  /** Stops reading a source, or goes on where it was. */
  async pause(source: string, paused: boolean): Promise<ReconciliationSteered> {
    const { knex, wake } = this.#options;
    const which = this.#whichOf(source);
    await registerStreams(knex, { ...which, now: new Date() });
    const streams = await pauseStreams(knex, { ...which, paused });
    if (!paused) await wake(which.source);
    return { streams };
  }

  /** Ends a backfill before it is through; what is new is read as ever. */
  async cancel(source: string): Promise<ReconciliationSteered> {
    const which = this.#whichOf(source);
    return { streams: await endPasses(this.#options.knex, which) };
  }

  #find(source: string): RegisteredReconciler {
    const registered = this.#options.reconcilers.get(source);
    if (!registered)
      throw new NotFoundError(
        `The API of '${source}' is not read; dora.sources.${source}.reconcile of the configuration turns it on, for sources that can`,
      );
    return registered;
  }

  #currentOf(registered: RegisteredReconciler): CurrentStreams {
    return {
      source: registered.reconciler.id,
      repositories: repositoriesOf(registered, this.#options.repositories()),
      streams: [...registered.reconciler.streams, COMPARISONS],
    };
  }

  #whichOf(source: string, wanted?: string[]): CurrentStreams {
    const current = this.#currentOf(this.#find(source));
    if (!wanted) return current;
    const repositories = [...new Set(wanted.map(normaliseRepository))];
    const stranger = repositories.find(
      name => !current.repositories.includes(name),
    );
    if (stranger !== undefined)
      throw new InputError(
        `repositories: '${stranger}' is not read; name host and path of a repository of the catalog, such as github.com/acme/shop`,
      );
    return { ...current, repositories };
  }

  async #summary(
    registered: RegisteredReconciler,
  ): Promise<ReconciliationSummary> {
    const { knex } = this.#options;
    const { reconciler, settings } = registered;
    const which = this.#currentOf(registered);
    const [streams, moments, errors, uncomparable] = await Promise.all([
      queryStreamKinds(knex, which),
      queryStreamMoments(knex, which),
      queryStreamErrors(knex, which, ERRORS),
      countUncomparable(knex, which.repositories),
    ]);
    return {
      source: reconciler.id,
      title: reconciler.title,
      frequencySeconds: Math.round(settings.frequencyMs / 1_000),
      backfillSeconds: Math.round(settings.backfillMs / 1_000),
      repositories: which.repositories.length,
      readingSince: moments.readingSince?.toISOString(),
      readThrough: moments.readThrough?.toISOString(),
      lastRunAt: moments.lastRunAt?.toISOString(),
      nextAt: moments.nextAt?.toISOString(),
      streams,
      errors,
      uncomparable,
    };
  }
}

function toRow(row: StreamListRow): ReconciliationRow {
  return {
    id: String(row.id),
    repository: row.repository,
    stream: row.stream,
    state: row.state,
    progress: row.progress,
    readThrough: row.readThrough?.toISOString(),
    lastRunAt: row.lastRunAt?.toISOString(),
    nextAt: row.nextAt?.toISOString(),
    events: Number(row.events),
    added: Number(row.added),
    rejected: Number(row.rejected),
    error: row.error ?? undefined,
  };
}
