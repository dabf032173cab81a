import { Client } from 'pg';
import { readProbeConnection } from '../../health/readProbeConnection';
import { describeDatabaseError } from '../describeDatabaseError';
import type { StartupCheck, StartupProblem } from '../types';

const TIMEOUT_MS = 5000;

/**
 * A database that cannot be used: each plugin would report it in its own
 * words, most of them with a stack trace.
 */
export const checkDatabase: StartupCheck = async ({ config }) => {
  const connection = readProbeConnection(config);
  if (!connection) {
    return [];
  }
  const client = new Client({
    ...connection,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    application_name: 'boardwalk-startup',
  });
  // What happens to the connection after the answer is of no interest here.
  client.on('error', () => {});
  const target = `database '${client.database}' on ${client.host}:${client.port} as user '${client.user}'`;
  try {
    await client.connect();
    const { rows } = await client.query<{ may_create: boolean }>(
      "select has_database_privilege(current_database(), 'CREATE') as may_create",
    );
    return rows[0]?.may_create ? [] : [mayNotCreateSchemas(target)];
  } catch (error) {
    return [
      {
        setting: 'backend.database',
        ...describeDatabaseError(error, target),
      },
    ];
  } finally {
    await client.end().catch(() => {});
  }
};

function mayNotCreateSchemas(target: string): StartupProblem {
  return {
    setting: 'backend.database',
    problem: `The ${target} does not let Boardwalk create schemas; each plugin keeps its tables in a schema of its own.`,
    remedy:
      'Grant it once: GRANT CREATE ON DATABASE <database> TO <user>. The right to create databases is not needed.',
  };
}
