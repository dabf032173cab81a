import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  parseAnswers,
  promptItems,
  type InvitedSurvey,
  type SurveyDefinition,
  type SurveyResponse,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import {
  lockMember,
  markOptedOut,
  markResponded,
  shareWave,
  stageResponse,
} from '../database/operations/answers';
import { keepQuiet } from '../database/operations/prompts';
import { listInvitation } from '../database/queries/invitations';
import { findWave, listWavesInviting } from '../database/queries/waves';
import { SurveyClosedError } from '../domain/statusErrors';
import { nextQuarter } from '../domain/plans';
import { percentOf } from '../domain/presentWave';
import type { ActionService } from './ActionService';
import type { DefinitionService } from './DefinitionService';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  actions: Pick<ActionService, 'listSinceLastWave'>;
  now: () => Date;
}

/**
 * Answering. Nothing in here logs, audits, or puts a person or an answer into the
 * text of an error.
 */
export class AnswerService {
  readonly #options: Options;

  static create(options: Options): AnswerService {
    return new AnswerService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Open waves that a person is invited to, those that end first in front. */
  async listSurveys(userRef: string): Promise<InvitedSurvey[]> {
    const { knex, definitions, actions, now } = this.#options;
    const waves = await listWavesInviting(knex, userRef, now());
    return Promise.all(
      waves.map(async (wave): Promise<InvitedSurvey> => {
        const { invited, answered, thresholds } = wave;
        const mine = await listInvitation(knex, wave.id, userRef);
        const shown = invited !== null && invited >= thresholds.headline;
        return {
          waveId: wave.id,
          title: wave.title,
          definition: await definitions.ofWave(wave),
          prompt: wave.prompt,
          closesAt: wave.closesAt.toISOString(),
          state: mine.state,
          groups: mine.groups,
          answeredPercent: shown ? percentOf(answered ?? 0, invited) : null,
          changedSince: await actions.listSinceLastWave(mine.above),
          demo: wave.demo,
        };
      }),
    );
  }

  /**
   * Stores the answers of a person. Once this returns they outlast a crash.
   *
   * @throws NotFoundError, SurveyClosedError, NotAllowedError for who is not invited and for a
   *   group of others, ConflictError for a second time, InputError with the key that is wrong.
   */
  async respond(
    waveId: string,
    userRef: string,
    response: SurveyResponse,
  ): Promise<void> {
    const { knex, definitions } = this.#options;
    // Before a connection is held: many answers at once would wait for a second one.
    const asked = await findWave(knex, waveId);
    const definition = asked && (await definitions.ofWave(asked));
    await knex.transaction(async trx => {
      const { wave, member } = await this.#enter(trx, waveId, userRef);
      if (!definition) throw new NotFoundError('There is no such survey');
      if (!member.groupRefs.includes(response.homeGroup))
        throw new NotAllowedError(
          'The group is not one of yours in this survey: pick one that you are offered',
        );
      const answers = checkResponse(definition, wave.prompt, response);
      await markResponded(trx, waveId, userRef);
      await stageResponse(trx, {
        waveId,
        homeGroup: response.homeGroup,
        ...answers,
      });
    });
  }

  /** Respects "not this time": no reminders; no micro-prompts before the next quarter. */
  async optOut(waveId: string, userRef: string): Promise<void> {
    const { knex, now } = this.#options;
    await knex.transaction(async trx => {
      const { wave } = await this.#enter(trx, waveId, userRef);
      await markOptedOut(trx, waveId, userRef);
      if (wave.prompt !== null)
        await keepQuiet(trx, userRef, nextQuarter(now()));
    });
  }

  async #enter(trx: Knex.Transaction, waveId: string, userRef: string) {
    const wave = await shareWave(trx, waveId);
    if (!wave || wave.state === 'draft')
      throw new NotFoundError('There is no such survey');
    if (wave.state !== 'open' || wave.closesAt <= this.#options.now())
      throw new SurveyClosedError('The survey is over');
    const member = await lockMember(trx, waveId, userRef);
    if (!member)
      throw new NotAllowedError('You are not invited to this survey');
    if (member.responded)
      throw new ConflictError(
        'You have answered already. Answers cannot be found again, so they cannot be changed',
      );
    return { wave, member };
  }
}

function checkResponse(
  definition: SurveyDefinition,
  prompt: string | null,
  response: SurveyResponse,
) {
  const comment = response.comment?.trim() || undefined;
  if (prompt !== null) {
    const keys = promptItems(definition, prompt).map(({ key }) => key);
    for (const key of Object.keys(response.answers))
      if (!keys.includes(key))
        throw new InputError(`There is no question "${key}"`);
    if (comment !== undefined)
      throw new InputError('"comment" is not asked here');
  }
  const limit = definition.comment?.maxLength;
  if (comment !== undefined && limit === undefined)
    throw new InputError('"comment" is not asked here');
  if (comment !== undefined && comment.length > (limit ?? 0))
    throw new InputError(`"comment" is longer than ${limit} characters`);
  // Whoever is prompted has just been to production.
  const recent =
    prompt === null
      ? response.recent
      : definition.screener.options.find(({ eligible }) => eligible)?.key ?? '';
  const answers = parseAnswers(definition, recent, response.answers);
  return { recent: recent ?? '', answers, comment };
}
