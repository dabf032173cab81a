import type { Knex } from 'knex';
import {
  invitePrompted,
  lockPromptable,
  takeTurn,
} from '../database/operations/prompts';
import { listWavesIn } from '../database/queries/waves';
import {
  dayAfter,
  isCurrentBatch,
  type PromptMoment,
  type PromptTrigger,
} from '../domain/plans';
import type { WaveNotifier } from './WaveNotifier';

interface Options {
  knex: Knex;
  triggers: readonly PromptTrigger[];
  notifier?: WaveNotifier;
  now: () => Date;
  /** From 0 to 1. */
  random: () => number;
}

/** Asks some people a few questions, right after something happened to them. */
export class PromptService {
  readonly #options: Options;

  static create(options: Options): PromptService {
    return new PromptService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Takes note of a moment; now and then the person is invited. */
  async report(moment: PromptMoment, userRef: string): Promise<void> {
    const { triggers, random } = this.#options;
    for (const trigger of triggers)
      if (trigger.moment === moment && random() < trigger.sampleRate)
        await this.#prompt(trigger, userRef.toLocaleLowerCase('en-US'));
  }

  async #prompt(trigger: PromptTrigger, userRef: string): Promise<void> {
    const { knex, notifier, now } = this.#options;
    const wave = (await listWavesIn(knex, ['open'])).find(
      one => isCurrentBatch(trigger, one) && one.closesAt > now(),
    );
    if (!wave) return;
    const isPrompted = await knex.transaction(async trx => {
      if (!(await lockPromptable(trx, wave.id, userRef))) return false;
      const mayAsk = await takeTurn(trx, userRef, {
        today: dayAfter(now(), 0),
        quietUntil: dayAfter(now(), trigger.cooldownDays),
      });
      if (mayAsk) await invitePrompted(trx, wave.id, userRef);
      return mayAsk;
    });
    if (isPrompted) await notifier?.invite(wave, [userRef]);
  }
}
