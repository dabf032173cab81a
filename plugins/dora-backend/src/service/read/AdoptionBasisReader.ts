import type { AdoptionBasis } from '@boardwalk/plugin-dora-common';
import { InputError } from '@backstage/errors';
import type { Knex } from 'knex';
import { firstDeploymentDays } from '../../database/queries/read/deploymentDays';
import { listMembers } from '../../database/queries/read/listMembers';
import { chooseDate } from '../../domain/adoption/chooseDate';
import {
  planWindows,
  type DayRange,
  type PlannedWindows,
} from '../../domain/adoption/planWindows';
import { isoOfDay, parseDay, type Day } from '../../domain/time/days';
import type { PlatformDates } from '../PlatformDates';
import { isoOf } from './presentRows';
import type { ReadContext, ReadContexts } from './ReadContext';
import type { AdoptionQuery } from './types';

/** A question about adoption, once it is understood. */
export interface UnderstoodAdoption {
  context: ReadContext;
  basis: AdoptionBasis;
  /** Undefined without windows. */
  windows: { before: DayRange; after: DayRange } | undefined;
}

/** Finds out around which date, and in which days, a scope is to be looked at. */
export class AdoptionBasisReader {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #dates: PlatformDates;

  static create(options: {
    knex: Knex;
    contexts: ReadContexts;
    dates: PlatformDates;
  }): AdoptionBasisReader {
    return new AdoptionBasisReader(options);
  }

  private constructor(options: {
    knex: Knex;
    contexts: ReadContexts;
    dates: PlatformDates;
  }) {
    this.#knex = options.knex;
    this.#contexts = options.contexts;
    this.#dates = options.dates;
  }

  async read(query: AdoptionQuery): Promise<UnderstoodAdoption> {
    const { scope: ref, ownership } = query;
    const context = await this.#contexts.read({ scope: ref, ownership });
    const { active, scope, members, days, now } = context;
    const today = days.dayOf(now);
    if (query.date !== undefined) checkDate(query.date, today);
    const own = this.#dates.markOf(scope.ref);
    const adoption = chooseDate({
      asked: query.date,
      own,
      services:
        query.date === undefined && !own
          ? (await listMembers(this.#knex, members)).map(service =>
              this.#dates.markOf(service.ref),
            )
          : [],
    });
    const basis = {
      scope: scope.ref === '' ? null : scope.ref,
      tier: query.tier,
      timeZone: active.definitions.timeZone,
      adoption,
    };
    if (adoption.date === null)
      return {
        context,
        basis: { ...basis, windows: null, missing: 'date' },
        windows: undefined,
      };
    const firstDays = await firstDeploymentDays(this.#knex, {
      generation: active.generation,
      timeZone: active.definitions.timeZone,
      members,
      tier: query.tier,
      first: today,
      end: today,
    });
    const planned = planWindows({
      ...query,
      date: parseDay(adoption.date)!,
      today,
      firstDay: firstDays[0],
    });
    return {
      context,
      basis: { ...basis, ...present(planned) },
      windows: planned.missing === undefined ? planned : undefined,
    };

    function present(plan: PlannedWindows) {
      if (plan.missing !== undefined)
        return { windows: null, missing: plan.missing };
      const window = ({ first, end }: DayRange) => ({
        from: isoOf(days.startOf(first)),
        to: isoOf(days.startOf(end)),
        days: end - first,
        services: firstDays.filter(day => day < end).length,
      });
      return {
        windows: {
          before: window(plan.before),
          after: window(plan.after),
          gap: query.gap,
        },
        missing: null,
      };
    }
  }
}

function checkDate(date: string, today: Day): void {
  const day = parseDay(date);
  if (day === undefined)
    throw new InputError(
      `date must be a date such as 2026-03-01, not '${date.slice(0, 100)}'`,
    );
  if (day >= today)
    throw new InputError(
      `date must be before today, ${isoOfDay(
        today,
      )}: nothing can be known about the time after ${date}`,
    );
}
