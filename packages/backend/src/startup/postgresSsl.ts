import { StartupProblemsError } from './StartupProblemsError';

/** What `POSTGRES_SSL` may say, and how the driver calls it. */
const MODES: Record<string, string> = {
  '': 'disable',
  false: 'disable',
  disable: 'disable',
  true: 'verify-full',
  require: 'verify-full',
  'verify-full': 'verify-full',
  'no-verify': 'no-verify',
};

/**
 * Turns `POSTGRES_SSL` into the driver's own variable `PGSSLMODE`, which
 * covers every connection of the process. A configuration file cannot do it:
 * a substituted value is text there, and the text `false` counts as true.
 *
 * `true` encrypts and verifies the server's certificate (an own authority
 * comes in through NODE_EXTRA_CA_CERTS), `no-verify` only encrypts. Without
 * the variable, PGSSLMODE stays as it is.
 *
 * @throws StartupProblemsError when the value is none of these
 */
export function applyPostgresSsl(env: NodeJS.ProcessEnv): void {
  if (env.POSTGRES_SSL === undefined) {
    return;
  }
  const mode = MODES[env.POSTGRES_SSL.trim().toLowerCase()];
  if (!mode) {
    throw new StartupProblemsError([
      {
        setting: 'POSTGRES_SSL',
        problem: `The value '${env.POSTGRES_SSL}' means nothing.`,
        remedy:
          'Set it to true, no-verify or false, or remove it to connect without TLS.',
      },
    ]);
  }
  env.PGSSLMODE = mode;
}
