import { NotFoundError } from '@backstage/errors';
import type {
  RefusedMessage,
  SinksAnswer,
  SinkSummary,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { resumeSink } from '../database/operations/sinks/pauseSink';
import { retryMessages } from '../database/operations/sinks/retryMessages';
import {
  countWaiting,
  queryRefused,
  querySinks,
} from '../database/queries/sinks/querySinks';
import type { Sinks } from './Sinks';

/** Shows how sending to sinks goes, and lets what they refused be sent again. */
export class SinkService {
  readonly #knex: Knex;
  readonly #sinks: Sinks;

  static create(options: { knex: Knex; sinks: Sinks }): SinkService {
    return new SinkService(options);
  }

  private constructor(options: { knex: Knex; sinks: Sinks }) {
    this.#knex = options.knex;
    this.#sinks = options.sinks;
  }

  async list(): Promise<SinksAnswer> {
    const [rows, counts] = await Promise.all([
      querySinks(this.#knex),
      countWaiting(this.#knex),
    ]);
    const items = [...this.#sinks.byId.values()].map(
      ({ id, title }): SinkSummary => {
        const row = rows.find(one => one.id === id);
        const of = (state: string) =>
          counts.find(one => one.sink === id && one.state === state);
        const paused = row?.pausedUntil && row.pausedUntil > new Date();
        return {
          id,
          title,
          waiting: of('pending')?.count ?? 0,
          waitingSince: of('pending')?.since.toISOString(),
          refused: of('dead')?.count ?? 0,
          pausedUntil: paused ? row.pausedUntil?.toISOString() : undefined,
          error: row?.error ?? undefined,
          sentAt: row?.sentAt?.toISOString(),
        };
      },
    );
    return { items };
  }

  async listRefused(options: {
    sink: string;
    before?: number;
    limit: number;
  }): Promise<RefusedMessage[]> {
    this.#assertSink(options.sink);
    return queryRefused(this.#knex, options);
  }

  /** Sends what was refused once more, and looks at once whether the sink answers again. */
  async retry(sink: string): Promise<number> {
    this.#assertSink(sink);
    const count = await retryMessages(this.#knex, { sink });
    await resumeSink(this.#knex, sink);
    return count;
  }

  #assertSink(id: string): void {
    if (!this.#sinks.byId.has(id))
      throw new NotFoundError(`No sink '${id}' is configured`);
  }
}
