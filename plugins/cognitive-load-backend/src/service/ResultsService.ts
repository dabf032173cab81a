import { NotFoundError } from '@backstage/errors';
import {
  bandOf,
  isComparable,
  type GroupResults,
  type GroupTrend,
  type InstrumentHealth,
  type PublishedComment,
  type WaveOverview,
  type WaveParticipation,
  type WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { hideComment } from '../database/operations/hideComment';
import {
  countParticipation,
  findStoredParticipation,
  listWaveGroups,
} from '../database/queries/audience';
import { listComments } from '../database/queries/comments';
import { listResponses } from '../database/queries/responses';
import { listComparisons, listResults } from '../database/queries/results';
import { listSurveys } from '../database/queries/waves';
import type { FrozenGroup } from '../domain/freezeAudience';
import { HEALTH_ANSWERS, instrumentHealth } from '../domain/instrumentHealth';
import { metricTitles } from '../domain/metricTitles';
import { nearestPublished } from '../domain/nearestPublished';
import { pickGroup, toGroup } from '../domain/pickGroup';
import { percentOf, presentWave } from '../domain/presentWave';
import type { WaveRecord } from '../domain/WaveRecord';
import type { DefinitionService } from './DefinitionService';
import type { FrozenTree, FrozenTrees } from './FrozenTrees';
import { PublishedAnswers } from './PublishedAnswers';
import { WaveFinder } from './WaveFinder';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  trees: FrozenTrees;
}

/** What is published. It is the same for everyone who may read results. */
export class ResultsService {
  readonly #options: Options;
  readonly #trees: FrozenTrees;
  readonly #waves: WaveFinder;
  readonly #answers: PublishedAnswers;

  static create(options: Options): ResultsService {
    return new ResultsService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#trees = options.trees;
    this.#waves = WaveFinder.create(options);
    this.#answers = PublishedAnswers.create(options);
  }

  /**
   * Results of a group: in the wave that is named, or else in the newest that is
   * published. Without a group those of the top one.
   */
  async getResults(query: {
    group?: string;
    wave?: string;
  }): Promise<GroupResults> {
    const { knex, definitions } = this.#options;
    const wave = await this.#waves.pick(query);
    const { groups, published }: FrozenTree = wave
      ? await this.#trees.of(wave)
      : { groups: [], published: new Set() };
    const group = pickGroup(groups, query.group);
    const nothing: GroupResults = {
      group,
      wave: wave ? presentWave(wave) : null,
      none: null,
      shownFor: null,
      suppressed: false,
      rows: [],
      band: null,
      titles: [],
      organisationMedian: null,
      comparison: null,
    };
    if (!wave || wave.state === 'draft') return { ...nothing, none: 'no-wave' };
    if (wave.state === 'void') return { ...nothing, none: 'void' };
    if (wave.state !== 'published') return { ...nothing, none: 'open' };
    if (!groups.some(({ ref }) => ref === group.ref))
      return { ...nothing, none: 'no-wave' };

    const shown = nearestPublished(groups, group.ref, published) ?? group.ref;
    const [rows, comparisons, definition] = await Promise.all([
      listResults(knex, wave.id, shown),
      listComparisons(knex, wave.id, { groupRef: shown }),
      definitions.ofWave(wave),
    ]);
    const shownFor = groups.find(({ ref }) => ref === shown);
    return {
      ...nothing,
      shownFor: shownFor ? toGroup(shownFor) : null,
      suppressed: shown !== group.ref,
      rows,
      band: bandOfRows(rows),
      titles: metricTitles(definition, wave.prompt),
      organisationMedian: wave.organisationMedian,
      comparison: comparisons.length
        ? {
            fromWave: comparisons[0].fromWave,
            metrics: Object.fromEntries(
              comparisons.map(({ metric, comparison }) => [metric, comparison]),
            ),
          }
        : null,
    };
  }

  /** All surveys that were published or made void, oldest first. */
  async getTrend(query: { group?: string }): Promise<GroupTrend> {
    const { knex } = this.#options;
    const waves = (await listSurveys(knex))
      .filter(
        ({ state, openedAt }) =>
          openedAt && (state === 'published' || state === 'void'),
      )
      .reverse();
    let newest: FrozenGroup[] = [];
    const points: GroupTrend['points'] = [];
    let before: WaveRecord | undefined;
    for (const wave of waves) {
      const { groups } = await this.#trees.of(wave);
      const ref = pickGroup(groups, query.group).ref;
      const isIn = groups.some(one => one.ref === ref);
      if (isIn) newest = groups;
      const rows =
        isIn && wave.state === 'published'
          ? await listResults(knex, wave.id, ref)
          : [];
      const isShown = rows.some(row => row.published);
      points.push({
        wave: presentWave(wave),
        missing: missingOf(wave, { isIn, isShown }),
        breaksBefore: before
          ? !isComparable(before.definition, wave.definition)
          : false,
        rows: isShown ? rows : [],
      });
      before = wave;
    }
    return { group: pickGroup(newest, query.group), points };
  }

  /** All rows of a wave, as pages show and files hold them. */
  async getOverview(query: { wave?: string }): Promise<WaveOverview> {
    const { knex, definitions } = this.#options;
    const wave = await this.#waves.pick(query);
    if (!wave || wave.state !== 'published')
      throw new NotFoundError(
        wave
          ? 'The wave has no results: it is not published'
          : 'No wave is published yet',
      );
    const [{ groups }, rows, definition, changes] = await Promise.all([
      this.#trees.of(wave),
      listResults(knex, wave.id),
      definitions.ofWave(wave),
      listComparisons(knex, wave.id, { metric: 'index' }),
    ]);
    return {
      wave: presentWave(wave),
      groups: groups.map(toGroup),
      rows,
      titles: metricTitles(definition, wave.prompt),
      changes: changes.map(({ group, comparison, flagged }) => ({
        group,
        comparison,
        flagged,
      })),
    };
  }

  /** Comments of a group and those below it. */
  async listComments(query: {
    group?: string;
    wave?: string;
  }): Promise<PublishedComment[]> {
    const { knex } = this.#options;
    const wave = await this.#waves.pick(query);
    if (!wave || wave.state !== 'published') return [];
    const { groups } = await this.#trees.of(wave);
    return listComments(knex, wave.id, pickGroup(groups, query.group).ref);
  }

  async hideComment(id: string): Promise<void> {
    if (!(await hideComment(this.#options.knex, id)))
      throw new NotFoundError(`There is no comment ${id}`);
  }

  /** How many of a group take part; hidden where too few are invited. */
  async getParticipation(
    id: string,
    groupRef?: string,
  ): Promise<WaveParticipation> {
    const { knex } = this.#options;
    const wave = await this.#waves.find(id);
    const groups = await listWaveGroups(knex, id);
    const { ref } = pickGroup(groups, groupRef);
    const isStored = wave.state === 'published' || wave.state === 'void';
    const counts = isStored
      ? await findStoredParticipation(knex, id, ref)
      : await countParticipation(knex, id, ref);
    if (!counts) throw new NotFoundError(`${ref} is not a group of this wave`);
    const { invited, answered } = counts;
    return invited < wave.thresholds.headline || answered === null
      ? { hidden: true }
      : {
          hidden: false,
          invited,
          answeredPercent: percentOf(answered, invited),
        };
  }

  /** @throws NotFoundError for fewer than 30 answers. */
  async getHealth(id: string): Promise<InstrumentHealth> {
    const { knex, definitions } = this.#options;
    const wave = await this.#waves.find(id);
    const responses = await listResponses(knex, id);
    const { answers } = await this.#answers.of(wave);
    const health = instrumentHealth({
      definition: await definitions.ofWave(wave),
      people: answers.eligible(),
      answers: responses.filter(one => one.eligible).map(one => one.answers),
    });
    if (!health)
      throw new NotFoundError(
        `How well the questions worked can be told from ${HEALTH_ANSWERS} answers on`,
      );
    return health;
  }
}

function missingOf(
  { state }: WaveRecord,
  { isIn, isShown }: { isIn: boolean; isShown: boolean },
): GroupTrend['points'][number]['missing'] {
  if (!isIn) return 'not-in-wave';
  if (state === 'void') return 'void';
  return isShown ? null : 'suppressed';
}

function bandOfRows(rows: readonly WaveRow[]) {
  const index = rows.find(row => row.metric === 'index' && row.published);
  return index && 'value' in index ? bandOf(index.value) : null;
}
