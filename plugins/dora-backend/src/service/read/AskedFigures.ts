import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { isPlainScope } from '../../database/queries/read/deploymentDays';
import {
  scopeGlance,
  type ScopeGlance,
} from '../../database/queries/read/scopeGlance';
import { checkPeriods } from '../../domain/query/parseRange';
import type { MomentRange } from '../../domain/query/planBuckets';
import { FiguresPlan } from './FiguresPlan';
import { explained, type ReadContext, type ReadContexts } from './ReadContext';
import type { MetricsQuery } from './types';

/** The part of an answer that stays the same until a figure is written. */
export type SettledAnswer = Pick<
  MetricsAnswer,
  'percentiles' | 'metrics' | 'series' | 'comparison'
>;

/** One question, understood for the minute in which it was asked. */
export class AskedFigures {
  readonly context: ReadContext;
  readonly compared: MomentRange | undefined;
  readonly #query: MetricsQuery;
  readonly #look?: Parameters<typeof scopeGlance>[1];
  #answer?: { fingerprint: string; settled: SettledAnswer };

  constructor(
    query: MetricsQuery,
    context: ReadContext,
    contexts: ReadContexts,
  ) {
    this.#query = query;
    this.context = context;
    explained(() => checkPeriods(context.range, query.granularity));
    this.compared =
      query.compare === undefined
        ? undefined
        : contexts.compared(query.compare, context);
    this.#look = this.#whatToLookAt();
  }

  /**
   * How things are now, where one question tells. Undefined for selections that
   * are read from members of other times, or from facts.
   */
  async glance(knex: Knex): Promise<ScopeGlance | undefined> {
    return this.#look && scopeGlance(knex, this.#look);
  }

  /** What was answered in this state. */
  answerAt({ fingerprint, waiting }: ScopeGlance): SettledAnswer | undefined {
    return !waiting && this.#answer?.fingerprint === fingerprint
      ? this.#answer.settled
      : undefined;
  }

  /**
   * Keeps an answer. The state was looked at before the figures were read, so an
   * answer is never older than what it is kept under.
   */
  keep({ fingerprint, waiting }: ScopeGlance, settled: SettledAnswer): void {
    if (!waiting) this.#answer = { fingerprint, settled };
  }

  #whatToLookAt() {
    const { context, compared } = this;
    const { active, scope, members } = context;
    const isService = scope.serviceId && members.only === undefined;
    if (!isService && !isPlainScope(members)) return undefined;
    const { tier, granularity } = this.#query;
    const plans = [
      new FiguresPlan({ ...context, tier, granularity }),
      ...(compared
        ? [
            new FiguresPlan({
              ...context,
              tier,
              range: compared,
              granularity: 'none',
            }),
          ]
        : []),
    ];
    if (plans.some(plan => plan.hasParts)) return undefined;
    return {
      scope,
      generation: active.generation,
      tier,
      first: Math.min(...plans.map(({ first }) => first)),
      end: Math.max(...plans.map(({ end }) => end)),
      cells: isService ? [] : plans.flatMap(({ cells }) => cells),
    };
  }
}
