import type { Knex } from 'knex';
import {
  EnvironmentTiers,
  type TierNames,
} from '../../../domain/environmentTiers';

/** Lets lists of deployments show the tiers by which the serving figures were computed. */
export async function applyTiers(
  tx: Knex.Transaction,
  names: TierNames,
): Promise<void> {
  const tiers = EnvironmentTiers.create(names);
  const known = await tx('environments').pluck<string[]>('name');
  await tx.raw(
    `UPDATE environments SET tier = new.tier
       FROM unnest(:known::text[], :tiers::text[]) AS new (name, tier)
      WHERE environments.name = new.name AND environments.tier <> new.tier`,
    { known, tiers: known.map(name => tiers.tierOf(name)) },
  );
}
