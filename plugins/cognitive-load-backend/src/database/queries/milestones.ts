import type { OnboardingStart } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

export interface MilestoneRow {
  componentRef: string;
  title: string;
  ownerRef: string | null;
  templateRef: string | null;
  startKind: OnboardingStart;
  startedAt: Date;
  repositoryAt: Date | null;
  registeredAt: Date | null;
  ciAt: Date | null;
  nonproductionAt: Date | null;
  productionAt: Date | null;
  goneAt: Date | null;
}

interface DbRow {
  component_ref: string;
  title: string;
  owner_ref: string | null;
  template_ref: string | null;
  start_kind: OnboardingStart;
  started_at: Date;
  repository_at: Date | null;
  registered_at: Date | null;
  ci_at: Date | null;
  nonproduction_at: Date | null;
  production_at: Date | null;
  gone_at: Date | null;
}

const toMilestones = (row: DbRow): MilestoneRow => ({
  componentRef: row.component_ref,
  title: row.title,
  ownerRef: row.owner_ref,
  templateRef: row.template_ref,
  startKind: row.start_kind,
  startedAt: row.started_at,
  repositoryAt: row.repository_at,
  registeredAt: row.registered_at,
  ciAt: row.ci_at,
  nonproductionAt: row.nonproduction_at,
  productionAt: row.production_at,
  goneAt: row.gone_at,
});

/** Components whose beginning is known, that began since a day. */
export async function listMilestones(
  knex: Knex,
  since: Date,
): Promise<MilestoneRow[]> {
  const rows: DbRow[] = await knex('service_milestones')
    .where({ counted: true })
    .where('started_at', '>=', since)
    .orderBy('started_at', 'desc');
  return rows.map(toMilestones);
}

/** One of those; undefined for others. */
export async function findMilestones(
  knex: Knex,
  componentRef: string,
): Promise<MilestoneRow | undefined> {
  const row: DbRow | undefined = await knex('service_milestones')
    .where({ component_ref: componentRef, counted: true })
    .first();
  return row && toMilestones(row);
}

/**
 * Services that are on their way to production and are to be asked about again: new
 * ones each time, older ones once in a while.
 */
export async function listDueMilestones(
  knex: Knex,
  options: {
    /** Began since. */
    since: Date;
    /** Began since, so that they are asked about each time. */
    freshSince: Date;
    /** Older ones were asked about last before. */
    askedBefore: Date;
    limit: number;
  },
): Promise<MilestoneRow[]> {
  const rows: DbRow[] = await knex('service_milestones')
    .where({ counted: true })
    .whereNull('gone_at')
    .whereNull('production_at')
    .where('started_at', '>=', options.since)
    .where(due =>
      due
        .where('started_at', '>=', options.freshSince)
        .orWhereNull('asked_at')
        .orWhere('asked_at', '<', options.askedBefore),
    )
    .orderByRaw('asked_at NULLS FIRST')
    .limit(options.limit);
  return rows.map(toMilestones);
}
