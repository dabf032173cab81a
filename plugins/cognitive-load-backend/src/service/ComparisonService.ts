import {
  isComparable,
  type AdoptionEffectResult,
  type WavesCompared,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { adoptionEffect } from '../domain/adoptionEffect';
import { compareGroup, comparedMetrics } from '../domain/compareGroup';
import { cellsOf } from '../domain/nearestPublished';
import { pickGroup, toGroup } from '../domain/pickGroup';
import { presentWave } from '../domain/presentWave';
import { NotComparableError } from '../domain/statusErrors';
import type { WaveRecord } from '../domain/WaveRecord';
import type { DefinitionService } from './DefinitionService';
import type { FrozenTrees } from './FrozenTrees';
import { PublishedAnswers } from './PublishedAnswers';
import { WaveFinder } from './WaveFinder';

interface Options {
  knex: Knex;
  definitions: DefinitionService;
  trees: FrozenTrees;
}

/** Two published waves beside each other. */
export class ComparisonService {
  readonly #definitions: DefinitionService;
  readonly #waves: WaveFinder;
  readonly #answers: PublishedAnswers;

  static create(options: Options): ComparisonService {
    return new ComparisonService(options);
  }

  private constructor(options: Options) {
    this.#definitions = options.definitions;
    this.#waves = WaveFinder.create(options);
    this.#answers = PublishedAnswers.create(options);
  }

  /** @throws NotComparableError where the waves asked different questions. */
  async compare(query: {
    group?: string;
    from: string;
    to: string;
  }): Promise<WavesCompared> {
    const [from, to] = await this.#waves.findPublished(query);
    if (!isComparable(from.definition, to.definition))
      throw new NotComparableError(
        'The two waves asked different questions: choose waves of one version of a survey',
      );
    const definition = await this.#definitions.ofWave(to);
    const earlier = await this.#answers.of(from);
    const later = await this.#answers.of(to);
    const group = pickGroup(later.groups, query.group);
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

  /** Difference in differences of groups that came to the platform between two waves. */
  async getAdoptionEffect(query: {
    from: string;
    to: string;
  }): Promise<AdoptionEffectResult> {
    const [from, to] = await this.#waves.findPublished(query);
    if (!isComparable(from.definition, to.definition))
      return { established: false, reason: 'different-questions' };
    const earlier = await this.#answers.of(from);
    const later = await this.#answers.of(to);
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
}
