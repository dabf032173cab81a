import type { Knex } from 'knex';

/** What it takes to connect to the same database once more; Knex hides the password from whoever copies its settings. */
export function connectionOf(knex: Knex): {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
} {
  const settings = knex.client.connectionSettings;
  return { ...settings, password: settings.password };
}
