import {
  parseDefinition,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

/** A stored definition. */
export interface DefinitionRecord {
  id: string;
  content: SurveyDefinition;
  state: 'active' | 'retired';
  /** A wave was opened with it. */
  used: boolean;
}

interface DbDefinition extends Omit<DefinitionRecord, 'content'> {
  content: unknown;
}

const SELECT = `
  SELECT id, content, state, EXISTS (
           SELECT FROM survey_waves
            WHERE definition_id = survey_definitions.id AND opened_at IS NOT NULL
         ) AS used
    FROM survey_definitions`;

const toRecord = (row: DbDefinition): DefinitionRecord => ({
  ...row,
  content: parseDefinition(row.content),
});

export async function findDefinition(
  knex: Knex,
  { key, version }: { key: string; version: number },
): Promise<DefinitionRecord | undefined> {
  const { rows } = await knex.raw<{ rows: DbDefinition[] }>(
    `${SELECT} WHERE key = ? AND version = ?`,
    [key, version],
  );
  return rows[0] && toRecord(rows[0]);
}

export async function getDefinitionById(
  knex: Knex,
  id: string,
): Promise<DefinitionRecord> {
  const { rows } = await knex.raw<{ rows: DbDefinition[] }>(
    `${SELECT} WHERE id = ?`,
    [id],
  );
  return toRecord(rows[0]);
}

/** By key, newest version first. */
export async function listDefinitions(knex: Knex): Promise<DefinitionRecord[]> {
  const { rows } = await knex.raw<{ rows: DbDefinition[] }>(
    `${SELECT} ORDER BY key COLLATE "C", version DESC`,
  );
  return rows.map(toRecord);
}
