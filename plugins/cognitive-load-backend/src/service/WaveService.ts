import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  checkAudience,
  checkThresholds,
  DEFAULT_THRESHOLDS,
  promptItems,
  enabledModules,
  type AudienceConflict,
  type AudiencePreview,
  type SurveyDefinition,
  type Thresholds,
  type Wave,
  type WaveKind,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { lockWaves } from '../database/locks';
import { openWave } from '../database/operations/openWave';
import {
  claimReminder,
  deleteDraft,
  insertWave,
  lockWaveState,
  updateDraft,
} from '../database/operations/waves';
import {
  listEarlierAudiences,
  listToRemind,
  listWaveGroups,
} from '../database/queries/audience';
import { findWave, listWaves } from '../database/queries/waves';
import { freezeAudience, type FrozenAudience } from '../domain/freezeAudience';
import { presentWave } from '../domain/presentWave';
import type { WaveDraft, WaveRecord } from '../domain/WaveRecord';
import {
  checkLongEnough,
  checkTimes,
  DAY_MS,
  describeConflict,
  MAX_REMINDERS,
} from '../domain/waveRules';
import type { DefinitionService } from './DefinitionService';
import type { OrganisationReader } from './OrganisationReader';
import type { PlatformDates } from './platform/DeliveryFigures';
import type { WaveNotifier } from './WaveNotifier';

/** How many of those invited answer, for a guess. */
const USUAL_RESPONSE = 0.7;
/** Earlier waves are looked at this far back. */
const EARLIER_DAYS = 61;

/** What a wave is made from. */
export interface WaveInput {
  title: string;
  kind: WaveKind;
  definition: { key: string; version: number };
  modules?: string[];
  prompt?: string;
  audience: string[];
  opensAt?: string;
  closesAt: string;
  thresholds?: Thresholds;
}

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  organisation: OrganisationReader;
  /** Left out: nobody is told. */
  notifier?: WaveNotifier;
  /** Left out: only annotations say since when groups use the platform. */
  platformDates?: PlatformDates;
  now: () => Date;
  /** Waves made here are part of the demo organisation. */
  demo?: boolean;
}

/** Waves until they close: drafts, opening, and reminders. */
export class WaveService {
  readonly #options: Options;

  static create(options: Options): WaveService {
    return new WaveService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Newest first. */
  async list(options: { seesDrafts: boolean }): Promise<Wave[]> {
    const waves = await listWaves(this.#options.knex);
    return waves
      .filter(({ state }) => options.seesDrafts || state !== 'draft')
      .map(presentWave);
  }

  async get(
    id: string,
    options: { seesDrafts: boolean } = { seesDrafts: true },
  ): Promise<Wave> {
    const wave = await this.find(id);
    if (wave.state === 'draft' && !options.seesDrafts)
      throw new NotFoundError(`There is no wave ${id}`);
    return presentWave(wave);
  }

  /** @throws NotFoundError where there is none. */
  async find(id: string): Promise<WaveRecord> {
    const wave = await findWave(this.#options.knex, id);
    if (!wave) throw new NotFoundError(`There is no wave ${id}`);
    return wave;
  }

  async create(input: WaveInput): Promise<Wave> {
    const { knex, now, demo = false } = this.#options;
    const draft = await this.#checkDraft(input);
    return this.get(await insertWave(knex, draft, { demo, now: now() }));
  }

  /** Makes a draft if the waves there are, which no other backend changes meanwhile, ask for it. */
  async createIf(
    input: WaveInput,
    isDue: (waves: readonly WaveRecord[]) => boolean,
  ): Promise<void> {
    const { knex, now } = this.#options;
    if (!isDue(await listWaves(knex))) return;
    const draft = await this.#checkDraft(input);
    await knex.transaction(async trx => {
      await lockWaves(trx);
      if (isDue(await listWaves(trx)))
        await insertWave(trx, draft, { demo: false, now: now() });
    });
  }

  async update(id: string, input: WaveInput): Promise<Wave> {
    await this.find(id);
    const draft = await this.#checkDraft(input);
    if (!(await updateDraft(this.#options.knex, id, draft)))
      throw new ConflictError(
        'The wave was opened already: it cannot be changed any more',
      );
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    await this.find(id);
    if (!(await deleteDraft(this.#options.knex, id)))
      throw new ConflictError(
        'The wave was opened already: it can be made void, not deleted',
      );
  }

  /** Who would be invited now, or is, and what is against opening it. */
  async previewAudience(id: string): Promise<AudiencePreview> {
    const wave = await this.find(id);
    const isDraft = wave.state === 'draft';
    const audience = isDraft ? await this.#freeze(wave) : undefined;
    const groups =
      audience?.groups ?? (await listWaveGroups(this.#options.knex, id));
    const top = groups.find(({ parentRef }) => parentRef === null);
    const k = wave.thresholds.headline;
    return {
      invited: audience?.members.length ?? top?.invited ?? 0,
      groups: groups.map(({ ref, title, parentRef, invited }) => ({
        ref,
        title,
        parentRef,
        invited,
        likelyHidden: Math.floor(invited * USUAL_RESPONSE) < k,
      })),
      conflict: audience
        ? await this.#findConflict(wave, audience, this.#options.knex)
        : null,
    };
  }

  /**
   * Freezes the audience and opens the wave.
   *
   * @throws ConflictError with what is against it, ServiceUnavailableError while nobody
   *   can tell since when groups use the platform: what is frozen stays.
   */
  async open(id: string): Promise<Wave> {
    const { knex, now, notifier } = this.#options;
    const wave = await this.find(id);
    if (wave.state !== 'draft')
      throw new ConflictError(`The wave is ${wave.state} already`);
    checkLongEnough(now(), wave.closesAt);
    const audience = await this.#freeze(wave, await this.#platformDates());
    await knex.transaction(async trx => {
      await lockWaves(trx);
      if ((await lockWaveState(trx, id)) !== 'draft')
        throw new ConflictError('The wave was opened already');
      const conflict = await this.#findConflict(wave, audience, trx);
      if (conflict) throw new ConflictError(describeConflict(conflict));
      const prompted = wave.kind === 'event';
      await openWave(trx, id, { audience, now: now(), prompted });
    });
    const opened = await this.find(id);
    if (wave.kind !== 'event')
      await notifier?.invite(
        opened,
        audience.members.map(({ userRef }) => userRef),
      );
    return presentWave(opened);
  }

  /**
   * Reminds those who have neither answered nor declined; twice at most.
   *
   * @param round - how many rounds there were when it was decided; without it there
   *   may be any number
   */
  async remind(id: string, round?: number): Promise<Wave> {
    const { knex, notifier } = this.#options;
    const wave = await this.find(id);
    if (wave.state !== 'open')
      throw new ConflictError(`The wave is ${wave.state}, not open`);
    if (wave.kind === 'event')
      throw new ConflictError('Nobody is reminded of a micro-prompt');
    if (wave.remindersSent >= MAX_REMINDERS)
      throw new ConflictError(
        `People were reminded ${MAX_REMINDERS} times already; that is all`,
      );
    // Counted first: better one round too few than a third one.
    if (!(await claimReminder(knex, id, round ?? wave.remindersSent)))
      throw new ConflictError('People were reminded just now');
    await notifier?.remind(wave, await listToRemind(knex, id));
    return this.get(id);
  }

  async #freeze(
    wave: WaveRecord,
    dates?: ReadonlyMap<string, string>,
  ): Promise<FrozenAudience> {
    const organisation = await this.#options.organisation.read();
    return freezeAudience(organisation, wave.audience, dates);
  }

  async #platformDates(): Promise<ReadonlyMap<string, string> | undefined> {
    try {
      return await this.#options.platformDates?.platformDates();
    } catch (error) {
      throw new ServiceUnavailableError(
        'The DORA engine, which knows since when groups use the platform, does not answer. The wave was not opened; try again in a minute.',
        error,
      );
    }
  }

  async #findConflict(
    wave: WaveRecord,
    audience: FrozenAudience,
    knex: Knex,
  ): Promise<AudienceConflict | null> {
    const { definitions, now } = this.#options;
    const openedAt = now();
    const since = new Date(openedAt.getTime() - EARLIER_DAYS * DAY_MS);
    const asked = async (
      one: WaveRecord | { definitionId: string; modules: string[] },
    ) => keysOf(await definitions.ofWave(one));
    const next = {
      people: new Set(audience.members.map(({ userRef }) => userRef)),
      items: await asked(wave),
      openedAt,
      kind: wave.kind,
    };
    // A batch of micro-prompts asks a random part of its audience.
    if (wave.kind === 'event')
      return checkAudience(next, [], wave.thresholds.headline);
    const earlier = await listEarlierAudiences(knex, since);
    return checkAudience(
      next,
      await Promise.all(
        earlier.map(async one => ({
          ...one,
          people: new Set(one.people),
          items: await asked(one),
        })),
      ),
      wave.thresholds.headline,
    );
  }

  async #checkDraft(input: WaveInput): Promise<WaveDraft> {
    const { definitions, now } = this.#options;
    const {
      modules = [],
      prompt = null,
      thresholds = DEFAULT_THRESHOLDS,
    } = input;
    checkThresholds(thresholds);
    const { id, content, state } = await definitions.find(input.definition);
    if (state === 'retired')
      throw new InputError(
        `The survey ${content.key} ${content.version} is retired: choose another version`,
      );
    for (const key of modules)
      if (!content.modules.some(module => module.key === key))
        throw new InputError(
          `${content.key} ${content.version} has no module "${key}"`,
        );
    if (prompt !== null) promptItems(content, prompt);
    const opensAt =
      input.opensAt === undefined ? null : new Date(input.opensAt);
    const closesAt = new Date(input.closesAt);
    checkTimes({ opensAt, closesAt }, now());
    return {
      title: input.title,
      kind: input.kind,
      definitionId: id,
      modules: [...new Set(modules)],
      prompt,
      audience: [
        ...new Set(input.audience.map(ref => ref.toLocaleLowerCase('en-US'))),
      ],
      thresholds,
      opensAt,
      closesAt,
    };
  }
}

/** Keys of all questions that are asked. */
function keysOf(definition: SurveyDefinition): string[] {
  return [
    ...definition.items,
    ...enabledModules(definition).flatMap(({ items, ratings }) => [
      ...items,
      ...ratings,
    ]),
  ].map(({ key }) => key);
}
