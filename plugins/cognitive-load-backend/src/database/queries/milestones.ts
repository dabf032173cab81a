import type { Knex } from 'knex';

export interface MilestoneRow {
  componentRef: string;
  title: string;
  ownerRef: string | null;
  templateRef: string | null;
  startedAt: Date;
  productionAt: Date | null;
  goneAt: Date | null;
}

/** Components whose beginning is known, that began since a day. */
export async function listMilestones(
  knex: Knex,
  since: Date,
): Promise<MilestoneRow[]> {
  const rows = await knex('service_milestones')
    .where({ counted: true })
    .where('started_at', '>=', since)
    .orderBy('started_at', 'desc');
  return rows.map(row => ({
    componentRef: row.component_ref,
    title: row.title,
    ownerRef: row.owner_ref,
    templateRef: row.template_ref,
    startedAt: row.started_at,
    productionAt: row.production_at,
    goneAt: row.gone_at,
  }));
}
