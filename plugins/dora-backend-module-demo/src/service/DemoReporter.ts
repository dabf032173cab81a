import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { DoraService } from '@boardwalk/plugin-dora-node';
import { DAY_MS } from '../domain/calendar';
import { demoEvents } from '../domain/demoEvents';
import { demoProfiles } from '../domain/profiles';

const BATCH = 1_000;
/** An incident of the demo is over within this time; days before are settled. */
const SETTLED_MS = 21 * DAY_MS;

/** Reports what happened in the demo, through the same door as all others. */
export class DemoReporter {
  readonly #dora: DoraService;
  readonly #logger: LoggerService;
  readonly #lastDay: () => Promise<string | undefined>;
  readonly #now: () => Date;

  static create(options: {
    dora: DoraService;
    logger: LoggerService;
    /** Day up to which the engine has events of the demo. */
    lastDay(): Promise<string | undefined>;
    now?: () => Date;
  }): DemoReporter {
    return new DemoReporter(options);
  }

  private constructor(options: {
    dora: DoraService;
    logger: LoggerService;
    lastDay(): Promise<string | undefined>;
    now?: () => Date;
  }) {
    this.#dora = options.dora;
    this.#logger = options.logger;
    this.#lastDay = () => options.lastDay();
    this.#now = options.now ?? (() => new Date());
  }

  /** Reports what is new. The whole history at the first time, some weeks later on. */
  async report(signal?: AbortSignal): Promise<void> {
    const last = await this.#lastDay();
    const from =
      last &&
      new Date(Date.parse(last) - SETTLED_MS).toISOString().slice(0, 10);
    let accepted = 0;
    let batch: DoraEventInput[] = [];
    const send = async () => {
      const events = batch;
      batch = [];
      if (events.length) accepted += (await this.#dora.report(events)).accepted;
    };
    for (const event of demoEvents(demoProfiles, { from, now: this.#now() })) {
      if (signal?.aborted) return;
      batch.push(event);
      if (batch.length >= BATCH) await send();
    }
    await send();
    if (accepted)
      this.#logger.info(`Reported ${accepted} events of the demo organisation`);
  }
}
