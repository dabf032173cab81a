import type { SurveyDefinition } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Adds a definition, unless there is one of its key and version. */
export async function insertDefinition(
  knex: Knex,
  content: SurveyDefinition,
): Promise<boolean> {
  const { key, version, title } = content;
  const added = await knex('survey_definitions')
    .insert({
      id: randomUUID(),
      key,
      version,
      title,
      content: JSON.stringify(content),
    })
    .onConflict(['key', 'version'])
    .ignore()
    .returning('id');
  return added.length > 0;
}

/** Replaces the content of a definition that no wave was opened with. */
export async function replaceUnusedDefinition(
  knex: Knex,
  content: SurveyDefinition,
): Promise<boolean> {
  const { key, version, title } = content;
  const changed = await knex('survey_definitions')
    .where({ key, version })
    .whereNotExists(
      knex('survey_waves')
        .whereRaw('definition_id = survey_definitions.id')
        .whereNotNull('opened_at'),
    )
    .update({ title, content: JSON.stringify(content) });
  return changed > 0;
}

export async function retireDefinition(
  knex: Knex,
  { key, version }: { key: string; version: number },
): Promise<boolean> {
  const changed = await knex('survey_definitions')
    .where({ key, version })
    .update({ state: 'retired' });
  return changed > 0;
}
