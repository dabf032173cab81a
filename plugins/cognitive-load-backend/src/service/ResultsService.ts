import { NotFoundError } from '@backstage/errors';
import {
  bandOf,
  isComparable,
  WHOLE_AUDIENCE_REF,
  type AdoptionEffectResult,
  type GroupResults,
  type GroupTrend,
  type InstrumentHealth,
  type PublishedComment,
  type ResultGroup,
  type WaveOverview,
  type WaveParticipation,
  type WaveRow,
  type WavesCompared,
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
import { adoptionEffect } from '../domain/adoptionEffect';
import { compareGroup, comparedMetrics } from '../domain/compareGroup';
import type { FrozenGroup } from '../domain/freezeAudience';
import { HEALTH_ANSWERS, instrumentHealth } from '../domain/instrumentHealth';
import { metricTitles } from '../domain/metricTitles';
import { cellsOf, nearestPublished } from '../domain/nearestPublished';
import { percentOf, presentWave } from '../domain/presentWave';
import { NotComparableError } from '../domain/statusErrors';
import { WaveAnswers } from '../domain/WaveAnswers';
import type { WaveRecord } from '../domain/WaveRecord';
import type { DefinitionService } from './DefinitionService';
import { FrozenTrees, type FrozenTree } from './FrozenTrees';
import { WaveFinder } from './WaveFinder';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
}

const toGroup = ({ ref, title, parentRef }: FrozenGroup): ResultGroup => ({
  ref,
  title,
  parentRef,
});

/** What is published. It is the same for everyone who may read results. */
export class ResultsService {
  readonly #options: Options;
  readonly #trees: FrozenTrees;
  readonly #waves: WaveFinder;

  static create(options: Options): ResultsService {
    return new ResultsService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#trees = FrozenTrees.create(options);
    this.#waves = WaveFinder.create(options);
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
    const group = this.#pickGroup(groups, query.group);
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
      const ref = this.#pickGroup(groups, query.group).ref;
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
    return { group: this.#pickGroup(newest, query.group), points };
  }

  /** @throws NotComparableError where the waves asked different questions. */
  async compare(query: {
    group?: string;
    from: string;
    to: string;
  }): Promise<WavesCompared> {
    const { definitions } = this.#options;
    const [from, to] = await this.#waves.findPublished(query);
    if (!isComparable(from.definition, to.definition))
      throw new NotComparableError(
        'The two waves asked different questions: choose waves of one version of a survey',
      );
    const definition = await definitions.ofWave(to);
    const earlier = await this.#readAnswers(from);
    const later = await this.#readAnswers(to);
    const group = this.#pickGroup(later.groups, query.group);
    const found = compareGroup(
      group.ref,
      { from: earlier.answers, to: later.answers },
      comparedMetrics(definition),
    );
    return {
      group,
      from: presentWave(from),
      to: presentWave(to),
      metrics: Object.fromEntries(
        found.map(({ metric, comparison }) => [metric, comparison]),
      ),
    };
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

  /** Difference in differences of groups that came to the platform between two waves. */
  async getAdoptionEffect(query: {
    from: string;
    to: string;
  }): Promise<AdoptionEffectResult> {
    const [from, to] = await this.#waves.findPublished(query);
    if (!isComparable(from.definition, to.definition))
      return { established: false, reason: 'different-questions' };
    const earlier = await this.#readAnswers(from);
    const later = await this.#readAnswers(to);
    const known = new Map(later.groups.map(group => [group.ref, group]));
    const toEffectWave = (
      wave: WaveRecord,
      { groups, published, answers }: typeof earlier,
    ) => ({
      openedAt: wave.openedAt ?? wave.closesAt,
      cells: cellsOf(groups, published),
      indexOfCell: (cell: string) => answers.indexOfCell(cell),
    });
    const effect = adoptionEffect(
      new Map(later.groups.map(({ ref, adoptedOn }) => [ref, adoptedOn])),
      { from: toEffectWave(from, earlier), to: toEffectWave(to, later) },
    );
    if (effect.reason) return { established: false, reason: effect.reason };
    const parents = new Set(later.groups.map(({ parentRef }) => parentRef));
    const present = (cohort: typeof effect.adopted) => {
      // A group above others has come or not by those, so they name the cohort.
      const lowest = cohort.groups.filter(ref => !parents.has(ref));
      return {
        ...cohort,
        groups: (lowest.length ? lowest : cohort.groups).flatMap(ref => {
          const group = known.get(ref);
          return group ? toGroup(group) : [];
        }),
      };
    };
    return {
      established: true,
      from: presentWave(from),
      to: presentWave(to),
      adopted: present(effect.adopted),
      others: present(effect.others),
      diff: effect.diff,
      ci: effect.ci,
      p: effect.p,
      verdict: effect.verdict,
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
    return listComments(
      knex,
      wave.id,
      this.#pickGroup(groups, query.group).ref,
    );
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
    const { ref } = this.#pickGroup(groups, groupRef);
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
    const { answers } = await this.#readAnswers(wave);
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

  #pickGroup(groups: readonly FrozenGroup[], ref: string | undefined) {
    const group = groups.find(one =>
      ref === undefined ? one.parentRef === null : one.ref === ref,
    );
    if (group) return toGroup(group);
    const name = ref ?? WHOLE_AUDIENCE_REF;
    return { ref: name, title: name.replace(/^.*\//, ''), parentRef: null };
  }

  async #readAnswers(wave: WaveRecord) {
    const { knex, definitions } = this.#options;
    const [tree, rows, responses, definition] = await Promise.all([
      this.#trees.of(wave),
      listResults(knex, wave.id),
      listResponses(knex, wave.id),
      definitions.ofWave(wave),
    ]);
    if (!responses.length)
      throw new NotFoundError(
        `The answers of "${wave.title}" are not kept any more; what is published of it is`,
      );
    const { groups } = tree;
    return {
      ...tree,
      answers: WaveAnswers.create({ definition, groups, rows, responses }),
    };
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
