import { toError } from '@backstage/errors';

/** What a person can do about it, by code of the driver or the server. */
const REMEDIES: Record<string, string> = {
  ECONNREFUSED:
    'Nothing listens there: start PostgreSQL, or correct POSTGRES_HOST and POSTGRES_PORT.',
  ENOTFOUND: 'The host name does not resolve: correct POSTGRES_HOST.',
  EAI_AGAIN: 'The host name does not resolve: correct POSTGRES_HOST.',
  ETIMEDOUT:
    'The host does not answer: check POSTGRES_HOST and what lies between.',
  '28P01': 'Correct POSTGRES_USER or POSTGRES_PASSWORD.',
  '28000':
    'The server does not accept this user from here: check POSTGRES_USER, POSTGRES_SSL and the server’s pg_hba.conf.',
  '3D000': 'Create the database, or correct POSTGRES_DB.',
  '53300':
    'The server has no connection left: raise max_connections, or close other clients.',
  '57P03': 'The server is starting or stopping: try again in a few seconds.',
};

const OTHERWISE =
  'Check POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB and POSTGRES_SSL.';

/** Why the database cannot be used, and what to do. Never tells the password. */
export function describeDatabaseError(
  error: unknown,
  target: string,
): { problem: string; remedy: string } {
  const { message } = toError(error);
  const code = errorCode(error);
  return {
    problem: `The ${target} cannot be reached: ${message || code}.`,
    remedy: (code && REMEDIES[code]) || OTHERWISE,
  };
}

/** A host with several addresses fails with one error for each of them. */
function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) {
    return errorCode(error.errors[0]);
  }
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
