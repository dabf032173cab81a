import type { Knex } from 'knex';
import {
  daysOfServices,
  firstDeploymentDays,
  isPlainScope,
  weeksOfCells,
  type DeploymentDaysOptions,
} from '../../database/queries/read/deploymentDays';
import type { DeploymentDays } from '../../domain/query/frequencyBasis';
import type { Day } from '../../domain/time/days';
import { LruCache } from './LruCache';

/** For so long a new service is not looked for in a scope that is asked for again and again. */
const KEPT_MS = 5_000;

/** Reads on which days services deployed. */
export class DeploymentDaysReader {
  readonly #knex: Knex;
  readonly #firstDays = LruCache.create<{
    until: number;
    days: Promise<Day[]>;
  }>(200);

  static create(options: { knex: Knex }): DeploymentDaysReader {
    return new DeploymentDaysReader(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(options: DeploymentDaysOptions): Promise<DeploymentDays> {
    if (!isPlainScope(options.members))
      return daysOfServices(this.#knex, options);
    const [byWeek, firstDays] = await Promise.all([
      weeksOfCells(this.#knex, options),
      this.#first(options),
    ]);
    return { byWeek, firstDays };
  }

  /** A thousand services are a thousand looks: those who ask at the same time share them. */
  async #first(options: DeploymentDaysOptions): Promise<Day[]> {
    const { generation, members, tier } = options;
    const key = JSON.stringify([generation, members.scope.scopeId, tier]);
    const known = this.#firstDays.get(key);
    if (known && known.until > performance.now()) return known.days;
    const days = firstDeploymentDays(this.#knex, options);
    this.#firstDays.set(key, { until: performance.now() + KEPT_MS, days });
    // Whoever waits is told; the next one asks again.
    days.catch(() => this.#firstDays.set(key, { until: 0, days }));
    return days;
  }
}
