import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { DoraService } from '@boardwalk/plugin-dora-node';
import { DAY_MS } from '../domain/calendar';
import { demoEvents } from '../domain/demoEvents';
import { LONGEST_INCIDENT_MS } from '../domain/demoFailure';
import { demoProfiles } from '../domain/profiles';

const BATCH = 1_000;

interface DemoReporterOptions {
  dora: DoraService;
  logger: LoggerService;
  /** Day up to which the engine has events of the demo. */
  lastDay(): Promise<string | undefined>;
  now?: () => Date;
}

/** Reports what happened in the demo, through the same door as all others. */
export class DemoReporter {
  readonly #dora: DoraService;
  readonly #logger: LoggerService;
  readonly #lastDay: () => Promise<string | undefined>;
  readonly #now: () => Date;
  /** Up to when this process has reported everything. */
  #reported: Date | undefined;

  static create(options: DemoReporterOptions): DemoReporter {
    return new DemoReporter(options);
  }

  private constructor(options: DemoReporterOptions) {
    this.#dora = options.dora;
    this.#logger = options.logger;
    this.#lastDay = () => options.lastDay();
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Reports what is new. The whole history at the first time; after a start,
   * from the days on in which an incident may have ended since. What a killed
   * backend had reported already is known to the engine and counts once.
   */
  async report(signal?: AbortSignal): Promise<void> {
    const now = this.#now();
    const from = await this.#firstDay();
    let accepted = 0;
    let batch: DoraEventInput[] = [];
    const send = async () => {
      const events = batch;
      batch = [];
      if (events.length) accepted += (await this.#dora.report(events)).accepted;
    };
    const events = demoEvents(demoProfiles, {
      from,
      now,
      since: this.#reported,
    });
    for (const event of events) {
      if (signal?.aborted) return;
      batch.push(event);
      if (batch.length >= BATCH) await send();
    }
    await send();
    this.#reported = now;
    if (accepted)
      this.#logger.info(`Reported ${accepted} events of the demo organisation`);
  }

  async #firstDay(): Promise<string | undefined> {
    const last = await this.#lastDay();
    return (
      last &&
      new Date(Date.parse(last) - LONGEST_INCIDENT_MS - DAY_MS)
        .toISOString()
        .slice(0, 10)
    );
  }
}
