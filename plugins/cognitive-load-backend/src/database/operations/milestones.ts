import type { Knex } from 'knex';

/** A component as the catalog has it now. */
export interface SeenComponent {
  ref: string;
  title: string;
  ownerRef: string | null;
  templateRef: string | null;
}

/** A run of a template that never got into the catalog is given up after this. */
const UNSEEN_HOURS = 24;

/**
 * Notes all components of the catalog: new ones begin now, those that left it are
 * gone, those that came back are not. What is there at the very first look is not
 * counted, since nothing tells how long it has been there. A service whose clock a
 * template started keeps it.
 */
export async function saveSeenComponents(
  knex: Knex,
  components: readonly SeenComponent[],
  now: Date,
): Promise<void> {
  const input = {
    now,
    refs: components.map(({ ref }) => ref),
    titles: components.map(({ title }) => title),
    owners: components.map(({ ownerRef }) => ownerRef),
    templates: components.map(({ templateRef }) => templateRef),
    hours: UNSEEN_HOURS,
  };
  await knex.transaction(async trx => {
    await trx.raw('LOCK TABLE service_milestones IN SHARE ROW EXCLUSIVE MODE');
    await trx.raw(
      `INSERT INTO service_milestones AS known
              (component_ref, title, owner_ref, template_ref, started_at,
               registered_at, seen_at, counted)
       SELECT seen.ref, seen.title, seen.owner, seen.template,
              :now::timestamptz, :now::timestamptz, :now::timestamptz,
              EXISTS (SELECT FROM service_milestones
                       WHERE seen_at IS NOT NULL)
         FROM unnest(:refs::text[], :titles::text[], :owners::text[],
                     :templates::text[]) AS seen (ref, title, owner, template)
           ON CONFLICT (component_ref) DO UPDATE
          SET title = excluded.title, owner_ref = excluded.owner_ref,
              template_ref = COALESCE(excluded.template_ref, known.template_ref),
              seen_at = COALESCE(known.seen_at, excluded.seen_at),
              registered_at = COALESCE(known.registered_at,
                                       excluded.registered_at),
              gone_at = NULL`,
      input,
    );
    await trx.raw(
      `UPDATE service_milestones SET gone_at = :now::timestamptz
        WHERE gone_at IS NULL AND NOT component_ref = ANY(:refs::text[])
          AND (seen_at IS NOT NULL
               OR started_at < :now::timestamptz - :hours * interval '1 hour')`,
      input,
    );
  });
}

/** A stage that a run of a template has reached. */
export interface ReportedStage {
  ref: string;
  title: string;
  ownerRef: string | null;
  templateRef: string | null;
  stage: 'started' | 'repository' | 'registered';
  at: Date;
}

const COLUMNS = {
  started: 'started_at',
  repository: 'repository_at',
  registered: 'registered_at',
} as const;

/**
 * Notes a stage; the first note of one counts. Where the start was not reported, the
 * first stage that is starts the clock. A name that was in use before begins anew.
 */
export async function saveStage(
  knex: Knex,
  { ref, title, ownerRef, templateRef, stage, at }: ReportedStage,
): Promise<void> {
  const column = COLUMNS[stage];
  const later = stage === 'started' ? [] : [column];
  const kind = { started: 'template', repository: 'repository' }[
    stage as string
  ];
  await knex.transaction(async trx => {
    await trx('service_milestones')
      .where({ component_ref: ref })
      .whereNotNull('gone_at')
      .delete();
    await trx.raw(
      `INSERT INTO service_milestones AS known
              (component_ref, title, owner_ref, template_ref, started_at,
               ${later.map(name => `${name}, `).join('')}counted, start_kind)
       VALUES (:ref, :title, :ownerRef, :templateRef, :at::timestamptz,
               ${later.map(() => ':at::timestamptz, ').join('')}true, :kind)
           ON CONFLICT (component_ref) DO UPDATE
          SET template_ref = COALESCE(known.template_ref, excluded.template_ref),
              ${
                stage === 'started'
                  ? `start_kind = CASE WHEN excluded.started_at < known.started_at
                                  THEN excluded.start_kind ELSE known.start_kind END,
                     started_at = LEAST(known.started_at, excluded.started_at)`
                  : `${column} = COALESCE(known.${column}, excluded.${column})`
              }`,
      { ref, title, ownerRef, templateRef, at, kind: kind ?? 'first-seen' },
    );
  });
}

/** Forgets a service that the catalog has never shown; false when there is none. */
export async function deleteUnseen(knex: Knex, ref: string): Promise<boolean> {
  const deleted = await knex('service_milestones')
    .where({ component_ref: ref })
    .whereNull('seen_at')
    .delete();
  return deleted > 0;
}

/** First successes of a component, as the DORA engine knows them. */
export interface ReachedStages {
  ref: string;
  ciAt: string | null;
  nonproductionAt: string | null;
  productionAt: string | null;
}

/**
 * Notes what services have reached since they were last asked about.
 *
 * @returns those that have just got to production
 */
export async function saveReached(
  knex: Knex,
  reached: readonly ReachedStages[],
  now: Date,
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: Array<{ ref: string }> }>(
    `WITH reached AS MATERIALIZED (
          SELECT found.*, known.production_at AS before
            FROM unnest(:refs::text[], :ci::timestamptz[],
                        :nonproduction::timestamptz[],
                        :production::timestamptz[])
                 AS found (ref, ci, nonproduction, production)
            JOIN service_milestones AS known ON known.component_ref = found.ref
             FOR UPDATE OF known),
          saved AS (
          UPDATE service_milestones AS known
             SET ci_at = COALESCE(known.ci_at, reached.ci),
                 nonproduction_at = COALESCE(known.nonproduction_at,
                                             reached.nonproduction),
                 production_at = COALESCE(known.production_at,
                                          reached.production),
                 asked_at = :now::timestamptz
            FROM reached WHERE known.component_ref = reached.ref)
     SELECT ref FROM reached WHERE before IS NULL AND production IS NOT NULL`,
    {
      now,
      refs: reached.map(({ ref }) => ref),
      ci: reached.map(({ ciAt }) => ciAt),
      nonproduction: reached.map(({ nonproductionAt }) => nonproductionAt),
      production: reached.map(({ productionAt }) => productionAt),
    },
  );
  return rows.map(({ ref }) => ref);
}
