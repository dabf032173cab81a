import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  cellVersions,
  type CellVersion,
} from '../../database/queries/read/cellVersions';
import {
  cellKey,
  tallyScopeCells,
} from '../../database/queries/read/tallyScopeCells';
import type { Cell } from '../../domain/query/coverDays';
import { emptyTally, type Tally } from '../../domain/query/tally';
import type { Day } from '../../domain/time/days';
import { LruCache } from './LruCache';

/** A cell of a large organisation has 50 kB, of a team a tenth of it. */
const CACHED_CELLS = 2_000;

interface Options {
  generation: number;
  scopeId: number;
  tier: EnvironmentTier;
}

/** Cells of scopes as they are in this moment, and what they sum up to. */
export interface CellState {
  versions: CellVersion[];
  /** The same as long as no cell was written. */
  fingerprint: string;
  attempts: number;
  /** Days with deployments, of each service. */
  deploymentDays: number;
  /** Whether days among them wait to be added up. */
  waiting: boolean;
}

/**
 * Reads cells, and keeps those that were not written since. Ranges overlap, and
 * of a year of weeks only the current one changes, so that most of them need not
 * leave the database again.
 */
export class CellReader {
  readonly #knex: Knex;
  readonly #cells = LruCache.create<Tally>(CACHED_CELLS);

  static create(options: { knex: Knex }): CellReader {
    return new CellReader(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Of the cells that cover the days from `first` to before `end`. */
  async state(
    options: Options & { cells: Cell[]; first: Day; end: Day },
  ): Promise<CellState> {
    const { versions, waiting } = await cellVersions(this.#knex, options);
    return {
      versions,
      waiting,
      fingerprint: versions
        .map(cell => `${cellKey(cell)} ${cell.version}`)
        .sort()
        .join(),
      attempts: versions.reduce((sum, { attempts }) => sum + attempts, 0),
      deploymentDays: versions.reduce(
        (sum, { deploymentDays }) => sum + deploymentDays,
        0,
      ),
    };
  }

  /** The cells of a state, by `cellKey`. */
  async read(
    options: Options,
    { versions }: CellState,
  ): Promise<Map<string, Tally>> {
    const { generation, scopeId, tier } = options;
    const nameOf = (cell: CellVersion) =>
      JSON.stringify([generation, scopeId, tier, cellKey(cell), cell.version]);
    const found = new Map<string, Tally>();
    const missing: CellVersion[] = [];
    for (const version of versions) {
      const known = this.#cells.get(nameOf(version));
      if (known) found.set(cellKey(version), known);
      else missing.push(version);
    }
    const read = await tallyScopeCells(this.#knex, {
      ...options,
      cells: missing,
    });
    for (const version of missing) {
      // Written between both looks: the newer one, under the older name, would
      // stay for as long as the older one is asked for, which is never again.
      const tally = read.get(cellKey(version)) ?? emptyTally();
      this.#cells.set(nameOf(version), tally);
      found.set(cellKey(version), tally);
    }
    return found;
  }
}
