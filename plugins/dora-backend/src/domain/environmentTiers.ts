import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';

/** Names of environments by tier; a name that is in none is of the tier `other`. */
export type TierNames = Record<Exclude<EnvironmentTier, 'other'>, string[]>;

export const DEFAULT_TIER_NAMES: TierNames = {
  production: ['production', 'prod', 'prd', 'live'],
  staging: ['staging', 'stage', 'stg', 'preprod', 'pre-production', 'uat'],
  testing: ['testing', 'test', 'qa', 'integration'],
  development: ['development', 'develop', 'dev', 'local'],
};

/**
 * Tells the tier of an environment by its name. One that nobody listed is never
 * production: it would count deployments that no user ever saw.
 */
export class EnvironmentTiers {
  readonly #tiers: ReadonlyMap<string, EnvironmentTier>;

  static create(names: TierNames): EnvironmentTiers {
    const tiers = new Map<string, EnvironmentTier>();
    for (const tier of Object.keys(names) as Array<keyof TierNames>) {
      for (const name of names[tier]) {
        const key = name.toLocaleLowerCase('en-US');
        const other = tiers.get(key);
        if (other && other !== tier)
          throw new Error(
            `The environment '${name}' is listed as ${other} and as ${tier}`,
          );
        tiers.set(key, tier);
      }
    }
    return new EnvironmentTiers(tiers);
  }

  private constructor(tiers: ReadonlyMap<string, EnvironmentTier>) {
    this.#tiers = tiers;
  }

  /** The names that it was created from, in one order: equal rules give equal lists. */
  toNames(): TierNames {
    const names: TierNames = {
      production: [],
      staging: [],
      testing: [],
      development: [],
    };
    for (const [name, tier] of this.#tiers)
      if (tier !== 'other') names[tier].push(name);
    for (const list of Object.values(names)) list.sort();
    return names;
  }

  tierOf(environment: string): EnvironmentTier {
    return this.#tiers.get(environment.toLocaleLowerCase('en-US')) ?? 'other';
  }
}
