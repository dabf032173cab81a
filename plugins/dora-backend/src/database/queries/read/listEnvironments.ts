import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

/** Environments that were reported, by name. */
export async function listEnvironments(
  knex: Knex,
): Promise<Array<{ name: string; tier: EnvironmentTier }>> {
  return knex('environments').select('name', 'tier').orderBy('name');
}
