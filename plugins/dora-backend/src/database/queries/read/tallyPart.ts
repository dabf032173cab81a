import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { DerivedChange, DerivedDeployment } from '../../../domain/derived';
import { secondsBetween } from '../../../domain/derivation/seconds';
import { ServiceDays } from '../../../domain/derivation/serviceDays';
import { changeOutcome } from '../../../domain/query/changeOutcome';
import type { MomentRange } from '../../../domain/query/planBuckets';
import {
  addTallies,
  COUNTS,
  emptyTally,
  MEASURES,
  type Tally,
} from '../../../domain/query/tally';
import { ZonedDays } from '../../../domain/time/ZonedDays';
import {
  CHANGE_COLUMNS,
  CHANGE_ITEMS,
  toNamedChange,
  toNote,
  type DbChangeRow,
} from './changeSql';
import { knownChanges } from './knownChanges';
import { memberBinds, memberHasDay, memberSql } from './memberSql';
import { COUNT_COLUMNS } from './tallyColumns';
import type { MemberSelection } from './types';

interface DbDeploymentRow {
  id: string;
  status: 'success' | 'failure' | 'aborted';
  finished_at: Date;
  previous_at: Date | null;
  failed: boolean;
  recovered_at: Date | null;
  rework: boolean;
}

type DbPartChangeRow = DbChangeRow & {
  id: string;
  service_id: number;
  finished_at: Date;
};

/**
 * What happened in a part of a day: from the deployments themselves, as days are
 * kept as a whole. It is added up by the code that adds up days.
 */
export async function tallyPart(
  knex: Knex,
  options: {
    generation: number;
    timeZone: string;
    members: MemberSelection;
    tier: EnvironmentTier;
    range: MomentRange;
  },
): Promise<Tally> {
  const { generation, members, tier, range, timeZone } = options;
  const binds = {
    ...memberBinds(members, timeZone),
    generation,
    tier,
    from: new Date(range.from),
    to: new Date(range.to),
  };
  const deployments = `
    WITH member AS MATERIALIZED (${memberSql(members)})
    SELECT deployment.id, deployment.source_id, deployment.key_id,
           deployment.environment_id, deployment.status,
           deployment.finished_at, verdict.service_id, verdict.failed,
           verdict.recovered_at, verdict.rework
      FROM deployments AS deployment
      JOIN verdicts AS verdict
        ON verdict.generation = :generation
       AND verdict.deployment_id = deployment.id
       AND verdict.counted
      JOIN environments AS environment
        ON environment.id = deployment.environment_id
       AND environment.tier = :tier
      JOIN member
        ON member.service_id = verdict.service_id
       AND ${memberHasDay(
         `(deployment.finished_at AT TIME ZONE :timeZone)::date`,
       )}
     WHERE deployment.finished_at >= :from AND deployment.finished_at < :to`;
  const [found, changes] = await Promise.all([
    knex.raw<{ rows: DbDeploymentRow[] }>(
      `WITH deployment AS (${deployments})
       SELECT deployment.id, deployment.status, deployment.finished_at,
              deployment.failed, deployment.recovered_at, deployment.rework,
              CASE WHEN deployment.status = 'success' THEN (
                SELECT before.finished_at
                  FROM service_keys AS key
                  JOIN deployments AS before ON before.key_id = key.id
                  JOIN verdicts AS verdict
                    ON verdict.generation = :generation
                   AND verdict.deployment_id = before.id AND verdict.counted
                 WHERE key.service_id = deployment.service_id
                   AND before.environment_id = deployment.environment_id
                   AND before.status = 'success'
                   AND (before.finished_at, before.id)
                       < (deployment.finished_at, deployment.id)
                 ORDER BY before.finished_at DESC, before.id DESC
                 LIMIT 1) END AS previous_at
         FROM deployment`,
      binds,
    ),
    knex.raw<{ rows: DbPartChangeRow[] }>(
      `WITH deployment AS (${deployments})
       SELECT deployment.id, deployment.service_id, deployment.finished_at,
              ${CHANGE_COLUMNS}
         FROM deployment ${CHANGE_ITEMS}
        WHERE deployment.status = 'success'`,
      binds,
    ),
  ]);

  const known = await knownChanges(
    knex,
    changes.rows.map(row => ({
      serviceId: row.service_id,
      changeId: row.change_id,
    })),
  );
  const changesById = new Map<string, DerivedChange[]>();
  for (const row of changes.rows) {
    const outcome = changeOutcome({
      named: toNamedChange(row),
      known: known(row.service_id, row.change_id)?.change,
      note: toNote(row),
      finishedAt: row.finished_at.getTime(),
    });
    const others = changesById.get(row.id);
    if (others) others.push({ ...outcome, plain: false });
    else changesById.set(row.id, [{ ...outcome, plain: false }]);
  }
  const days = ServiceDays.create(ZonedDays.of(timeZone));
  for (const row of found.rows)
    days.addDeployment(
      { status: row.status, tier, finishedAt: row.finished_at.getTime() },
      toDerived(row, changesById.get(row.id) ?? []),
    );
  return addTallies(
    days.list().map(({ counters, lists }) => {
      const tally = emptyTally();
      for (const count of COUNTS)
        tally.counts[count] =
          counters[COUNT_COLUMNS[count] as keyof typeof counters];
      for (const measure of MEASURES) {
        const list = lists[measure];
        if (list) tally.values[measure].push(list);
      }
      return tally;
    }),
  );
}

function toDerived(
  row: DbDeploymentRow,
  changes: DerivedChange[],
): DerivedDeployment {
  const finishedAt = row.finished_at.getTime();
  const recoveredAt = row.recovered_at?.getTime();
  return {
    deploymentId: Number(row.id),
    counted: true,
    failed: row.failed,
    recoveredAt,
    recoverySeconds: secondsBetween(finishedAt, recoveredAt),
    incidentIds: [],
    rework: row.rework,
    secondsSincePrevious: secondsBetween(
      row.previous_at?.getTime(),
      finishedAt,
    ),
    baseline: false,
    changes,
  };
}
