import type { Knex } from 'knex';
import type { Override } from '../../domain/overrides';

/** bigint comes as text, timestamptz as Date. */
interface DbOverride {
  id: string;
  kind: Override['kind'];
  deployment_id: string | null;
  incident_id: string | null;
  failed: boolean | null;
  reason: string;
  created_by: string;
  created_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
  undo_reason: string | null;
}

/** Newest first. */
export async function queryOverrides(
  knex: Knex,
  { before, limit }: { before?: number; limit: number },
): Promise<Override[]> {
  const query = knex<DbOverride>('overrides').orderBy('id', 'desc');
  if (before !== undefined) query.where('id', '<', before);
  return (await query.limit(limit)).map(toOverride);
}

export async function findOverride(
  knex: Knex,
  id: number,
): Promise<Override | undefined> {
  const row = await knex<DbOverride>('overrides')
    .where({ id: String(id) })
    .first();
  return row && toOverride(row);
}

function toOverride(row: DbOverride): Override {
  return {
    id: row.id,
    kind: row.kind,
    deploymentId: row.deployment_id,
    incidentId: row.incident_id ?? undefined,
    failed: row.failed ?? undefined,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    undoneBy: row.undone_by ?? undefined,
    undoneAt: row.undone_at?.toISOString(),
    undoReason: row.undo_reason ?? undefined,
  };
}
