import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { Cell } from '../../../domain/query/coverDays';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';

export interface CellVersion extends Cell {
  /** Another one after each write of the cell. */
  version: string;
  /** Attempts that reached an environment or were given up. */
  attempts: number;
  /** Days with deployments, of each service. */
  deploymentDays: number;
}

interface CellVersions {
  versions: CellVersion[];
  /** Whether days among them wait to be added up: together they are not the whole. */
  waiting: boolean;
}

/**
 * In which state the cells of a scope are, without their histograms. Each write
 * of a row gives it another `xmin` and place, so nobody has to keep a version.
 * A cell that does not exist is absent.
 *
 * Whether days wait is looked at in the same moment. Whoever adds them up takes
 * their mark away with it.
 */
export async function cellVersions(
  knex: Knex,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    cells: Cell[];
    first: Day;
    end: Day;
  },
): Promise<CellVersions> {
  const { cells, first, end, ...key } = options;
  const { rows } = await knex.raw<{
    rows: Array<
      { waiting: boolean } & (
        | { grain: null }
        | (Omit<CellVersion, 'start'> & { start: string })
      )
    >;
  }>(
    `SELECT state.waiting, cell.grain, cell.start::text AS start,
            cell.xmin::text || cell.ctid::text AS version,
            cell.deployments + cell.failed_deployments + cell.aborted AS attempts,
            cell.deployment_days AS "deploymentDays"
       FROM (SELECT EXISTS (SELECT FROM dirty_cells
                             WHERE generation = :generation
                               AND scope_id = :scopeId AND tier = :tier
                               AND first_day < :end::date
                               AND last_day >= :first::date)) AS state (waiting)
       LEFT JOIN (unnest(:grains::text[], :starts::date[]) AS wanted (grain, start)
                  JOIN scope_cells AS cell
                    ON cell.generation = :generation
                   AND cell.scope_id = :scopeId
                   AND cell.tier = :tier
                   AND cell.grain = wanted.grain
                   AND cell.start = wanted.start) ON true`,
    {
      ...key,
      first: isoOfDay(first),
      end: isoOfDay(end),
      grains: cells.map(({ grain }) => grain),
      starts: cells.map(({ start }) => isoOfDay(start)),
    },
  );
  return {
    waiting: rows[0].waiting,
    versions: rows.flatMap(({ waiting: _state, ...row }) =>
      row.grain === null ? [] : { ...row, start: dayOfIso(row.start) },
    ),
  };
}
