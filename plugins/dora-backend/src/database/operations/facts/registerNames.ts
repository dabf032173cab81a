import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

export interface NamesToRegister {
  sources: string[];
  environments: Array<{ name: string; tier: EnvironmentTier }>;
  /** Names of services, with what they mean now. */
  keys: Array<{ key: string; ref: string; resolved: boolean }>;
}

/** Row ids by name. */
export interface RegisteredNames {
  sources: Map<string, number>;
  environments: Map<string, number>;
  keys: Map<string, number>;
}

type Rows = { rows: Array<{ id: number; name: string }> };

const toMap = ({ rows }: Rows) => new Map(rows.map(row => [row.name, row.id]));

/**
 * Gives names their rows and reads the ids, each statement in a transaction of
 * its own: nothing waits for others while it holds a new name. Ids of names
 * never change, what a known name means is not touched here.
 */
export async function registerNames(
  knex: Knex,
  { sources, environments, keys }: NamesToRegister,
): Promise<RegisteredNames> {
  const result: RegisteredNames = {
    sources: new Map(),
    environments: new Map(),
    keys: new Map(),
  };
  if (sources.length) {
    await knex.raw(
      `INSERT INTO sources (name)
       SELECT unnest(:sources::text[]) AS name ORDER BY name
           ON CONFLICT (name) DO NOTHING`,
      { sources },
    );
    result.sources = toMap(
      await knex.raw<Rows>(
        `SELECT id, name FROM sources WHERE name = ANY(:sources::text[])`,
        { sources },
      ),
    );
  }
  if (environments.length) {
    const names = environments.map(({ name }) => name);
    await knex.raw(
      `INSERT INTO environments (name, tier)
       SELECT * FROM unnest(:names::text[], :tiers::text[]) AS new (name, tier)
        ORDER BY name
           ON CONFLICT (name) DO NOTHING`,
      { names, tiers: environments.map(({ tier }) => tier) },
    );
    result.environments = toMap(
      await knex.raw<Rows>(
        `SELECT id, name FROM environments WHERE name = ANY(:names::text[])`,
        { names },
      ),
    );
  }
  if (keys.length) {
    const bindings = {
      keys: keys.map(({ key }) => key),
      refs: keys.map(({ ref }) => ref),
      resolved: keys.map(({ resolved }) => resolved),
    };
    await knex.raw(
      `INSERT INTO services (ref, resolved)
       SELECT ref, bool_or(resolved)
         FROM unnest(:refs::text[], :resolved::boolean[]) AS new (ref, resolved)
        GROUP BY ref
        ORDER BY ref
           ON CONFLICT (ref) DO NOTHING`,
      { refs: bindings.refs, resolved: bindings.resolved },
    );
    await knex.raw(
      `INSERT INTO service_keys (key, service_id)
       SELECT new.key, services.id
         FROM unnest(:keys::text[], :refs::text[]) AS new (key, ref)
         JOIN services USING (ref)
        ORDER BY new.key
           ON CONFLICT (key) DO NOTHING`,
      { keys: bindings.keys, refs: bindings.refs },
    );
    result.keys = toMap(
      await knex.raw<Rows>(
        `SELECT id, key AS name FROM service_keys WHERE key = ANY(:keys::text[])`,
        { keys: bindings.keys },
      ),
    );
  }
  return result;
}
