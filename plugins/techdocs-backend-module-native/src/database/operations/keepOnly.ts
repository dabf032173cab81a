import type { Knex } from 'knex';

export async function keepOnly(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  await knex.raw(
    `DELETE FROM boardwalk_docs_health AS known
      WHERE NOT EXISTS (SELECT FROM unnest(:entityRefs::text[]) AS kept(ref)
                         WHERE kept.ref = known.entity_ref)`,
    { entityRefs },
  );
}
