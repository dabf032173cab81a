import type { Knex } from 'knex';

/** A component as the catalog has it now. */
export interface SeenComponent {
  ref: string;
  title: string;
  ownerRef: string | null;
  templateRef: string | null;
}

/**
 * Notes all components of the catalog: new ones begin now, those that left it are
 * gone, those that came back are not. What is there at the very first look is not
 * counted, since nothing tells how long it has been there.
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
  };
  await knex.transaction(async trx => {
    await trx.raw('LOCK TABLE service_milestones IN SHARE ROW EXCLUSIVE MODE');
    await trx.raw(
      `INSERT INTO service_milestones
              (component_ref, title, owner_ref, template_ref, started_at, counted)
       SELECT seen.ref, seen.title, seen.owner, seen.template,
              :now::timestamptz, EXISTS (SELECT FROM service_milestones)
         FROM unnest(:refs::text[], :titles::text[], :owners::text[],
                     :templates::text[]) AS seen (ref, title, owner, template)
           ON CONFLICT (component_ref) DO UPDATE
          SET title = excluded.title, owner_ref = excluded.owner_ref,
              template_ref = excluded.template_ref, gone_at = NULL`,
      input,
    );
    await trx.raw(
      `UPDATE service_milestones SET gone_at = :now::timestamptz
        WHERE gone_at IS NULL AND NOT component_ref = ANY(:refs::text[])`,
      input,
    );
  });
}

/**
 * Notes the first success in production of a component.
 *
 * @returns false where it was known already
 */
export async function saveFirstProduction(
  knex: Knex,
  componentRef: string,
  at: string,
): Promise<boolean> {
  const changed = await knex('service_milestones')
    .where({ component_ref: componentRef })
    .whereNull('production_at')
    .update({ production_at: at });
  return changed > 0;
}
