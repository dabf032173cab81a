import type {
  AdoptionAnswer,
  DoraMetricId,
  MetricEffect,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { scopeState } from '../../database/queries/read/scopeState';
import { effectsOf, type EstimatedEffect } from '../../domain/adoption/effects';
import { evidenceOfTally } from '../../domain/adoption/evidenceOfTally';
import type { DayRange } from '../../domain/adoption/planWindows';
import type { PlatformDates } from '../PlatformDates';
import type { AdoptionBasisReader } from './AdoptionBasisReader';
import type { FiguresReader } from './FiguresReader';
import type { ReadContext } from './ReadContext';
import type { AdoptionQuery } from './types';

const presentEffects = (effects: Record<DoraMetricId, EstimatedEffect>) =>
  Object.fromEntries(
    Object.entries(effects).map(([metric, { effect }]) => [metric, effect]),
  ) as Record<DoraMetricId, MetricEffect>;

/** Answers with the five metrics of a scope before and after it came to the platform. */
export class AdoptionReader {
  readonly #knex: Knex;
  readonly #bases: AdoptionBasisReader;
  readonly #figures: FiguresReader;
  readonly #dates: PlatformDates;

  static create(options: {
    knex: Knex;
    bases: AdoptionBasisReader;
    figures: FiguresReader;
    dates: PlatformDates;
  }): AdoptionReader {
    return new AdoptionReader(options);
  }

  private constructor(options: {
    knex: Knex;
    bases: AdoptionBasisReader;
    figures: FiguresReader;
    dates: PlatformDates;
  }) {
    this.#knex = options.knex;
    this.#bases = options.bases;
    this.#figures = options.figures;
    this.#dates = options.dates;
  }

  async read(query: AdoptionQuery): Promise<AdoptionAnswer> {
    const { context, basis, windows } = await this.#bases.read(query);
    const [{ pendingServices }, sides] = await Promise.all([
      scopeState(this.#knex, context.scope),
      windows &&
        Promise.all(
          [windows.before, windows.after].map(range =>
            this.#evidence(context, query, range),
          ),
        ),
    ]);
    const answer = {
      ...basis,
      ownership: query.ownership,
      platformDates: this.#dates.datesOf(context.scope.ref),
      pendingServices,
    };
    if (!sides) return { ...answer, percentiles: 'exact', metrics: null };
    const [before, after] = sides;
    return {
      ...answer,
      percentiles: sides.every(({ percentiles }) => percentiles === 'exact')
        ? 'exact'
        : 'within 0.5 %',
      metrics: presentEffects(effectsOf(before.evidence, after.evidence)),
    };
  }

  async #evidence(
    context: ReadContext,
    { tier }: AdoptionQuery,
    { first, end }: DayRange,
  ) {
    const { days } = context;
    const { tally, percentiles } = await this.#figures.readTally({
      ...context,
      tier,
      range: { from: days.startOf(first), to: days.startOf(end) },
      granularity: 'none',
    });
    return { evidence: evidenceOfTally(tally, end - first), percentiles };
  }
}
