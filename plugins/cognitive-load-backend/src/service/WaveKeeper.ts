import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { forgetQuiet } from '../database/operations/prompts';
import { purge } from '../database/operations/purge';
import { listWavesIn } from '../database/queries/waves';
import { dayAfter } from '../domain/plans';
import { purgeLimits } from '../domain/purgeLimits';
import { isReminderDue } from '../domain/waveRules';
import type { WaveCloser } from './WaveCloser';
import type { WavePlanner } from './WavePlanner';
import type { WaveService } from './WaveService';

interface Options {
  knex: Knex;
  waves: WaveService;
  closer: WaveCloser;
  planner?: WavePlanner;
  logger: LoggerService;
  now: () => Date;
}

/** Does what is due: opens, reminds, closes, and takes up what was left half-way. */
export class WaveKeeper {
  readonly #options: Options;
  readonly #told = new Set<string>();

  static create(options: Options): WaveKeeper {
    return new WaveKeeper(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** @throws an error that tells of all waves for which it did not work. */
  async tend(): Promise<void> {
    const { knex, now, planner } = this.#options;
    const failures: string[] = [];
    await planner?.plan().catch(error => {
      failures.push(`they could not be planned: ${error.message}`);
    });
    const waves = await listWavesIn(knex, ['draft', 'open', 'closing']);
    for (const wave of waves) {
      try {
        if (wave.state === 'closing' || wave.closesAt <= now())
          await this.#end(wave);
        else if (
          wave.state === 'draft' &&
          wave.opensAt &&
          wave.opensAt <= now()
        )
          await this.#open(wave);
        else if (
          wave.state === 'open' &&
          wave.kind !== 'event' &&
          isReminderDue(wave, now())
        )
          await this.#remind(wave);
      } catch (error) {
        failures.push(
          `"${wave.title}": ${isError(error) ? error.message : error}`,
        );
      }
    }
    if (failures.length)
      throw new Error(`Surveys are behind: ${failures.join('; ')}`);
  }

  /** Erases what is not to be kept any longer. */
  async purge(): Promise<void> {
    const { knex, now } = this.#options;
    await purge(knex, purgeLimits(now()));
    await forgetQuiet(knex, dayAfter(now(), 0));
  }

  async #end(wave: { id: string; state: string; title: string }) {
    if (wave.state === 'draft') return;
    await this.#options.closer.finish(wave.id);
    this.#options.logger.info(`The survey "${wave.title}" is closed`);
  }

  async #remind(wave: { id: string; remindersSent: number }) {
    try {
      await this.#options.waves.remind(wave.id, wave.remindersSent);
    } catch (error) {
      // Another backend, or a person, did so just now.
      if (!isError(error) || error.name !== 'ConflictError') throw error;
    }
  }

  /** One that must not be opened stays a draft: people see what is against it. */
  async #open(wave: { id: string; title: string }) {
    const { waves, logger } = this.#options;
    try {
      await waves.open(wave.id);
      logger.info(`The survey "${wave.title}" is open`);
    } catch (error) {
      if (!isError(error)) throw error;
      if (!['ConflictError', 'InputError'].includes(error.name)) throw error;
      // Another backend, or a person, opened it just now.
      if ((await waves.find(wave.id)).state !== 'draft') return;
      if (!this.#told.has(wave.id))
        logger.warn(
          `The survey "${wave.title}" was not opened: ${error.message}`,
        );
      this.#told.add(wave.id);
    }
  }
}
