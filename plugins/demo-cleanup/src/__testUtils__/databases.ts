import { TestDatabases } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import createKnex, { Knex } from 'knex';

export type DivisionMode = 'schema' | 'database';

/**
 * A fresh place for a whole backend, in either way that Backstage can divide
 * plugins, and a look at everything in it from outside.
 */
export async function createBackendDatabase(
  databases: TestDatabases,
  mode: DivisionMode,
) {
  const knex = await databases.init('POSTGRES_18');
  // Knex makes the password non-enumerable, so that copying leaves it out.
  const { password } = knex.client.config.connection;
  const connection = { ...knex.client.config.connection, password };
  const prefix = `${connection.database}_`;
  const open = new Map<string, Knex>();

  const clientOf = (database: string) => {
    const known = open.get(database);
    const client =
      known ??
      createKnex({
        client: 'pg',
        connection: { ...connection, database },
        pool: { min: 0, max: 1 },
      });
    open.set(database, client);
    return client;
  };

  const listDatabases = async (): Promise<string[]> =>
    mode === 'schema'
      ? [connection.database]
      : knex('pg_database')
          .where('datname', 'like', `${prefix}%`)
          .pluck('datname');

  return {
    config: {
      client: 'pg',
      connection,
      pluginDivisionMode: mode,
      prefix,
      knexConfig: { pool: { min: 0, max: 3 } },
      ensureExists: mode === 'database',
      ensureSchemaExists: mode === 'schema',
    } as JsonObject,

    /** A table of a plugin. */
    table(pluginId: string, name: string) {
      return mode === 'schema'
        ? knex(name).withSchema(pluginId)
        : clientOf(`${prefix}${pluginId}`)(name);
    },

    /** `<schema>.<table>` of every table with a row that holds the text. */
    async tablesWith(text: string): Promise<string[]> {
      const found: string[] = [];
      for (const database of await listDatabases()) {
        const client = clientOf(database);
        const tables = await client('information_schema.tables')
          .whereNotIn('table_schema', ['pg_catalog', 'information_schema'])
          .select('table_schema as schema', 'table_name as name');
        for (const { schema, name } of tables) {
          // The whole row as text: every column of every type counts.
          const { rows } = await client.raw(
            'SELECT count(*) AS hits FROM ??.?? AS row WHERE strpos(row::text, ?) > 0',
            [schema, name, text],
          );
          if (Number(rows[0].hits) > 0) {
            found.push(
              mode === 'schema'
                ? `${schema}.${name}`
                : `${database.slice(prefix.length)}.${name}`,
            );
          }
        }
      }
      return found.sort();
    },

    async destroy() {
      const names = await listDatabases();
      await Promise.all([...open.values()].map(client => client.destroy()));
      if (mode === 'database') {
        for (const name of names) {
          await knex.raw('DROP DATABASE IF EXISTS ?? WITH (FORCE)', [name]);
        }
      }
    },
  };
}

export type BackendDatabase = Awaited<ReturnType<typeof createBackendDatabase>>;
