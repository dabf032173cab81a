import { join } from 'node:path';

/**
 * What the tests agree on with the command that starts the portal for them.
 */

const FILES_HOST = '127.0.0.1';
const DEFAULT_FILES_PORT = 7449;
const DEFAULT_TOOLS_PORT = 7450;

/** Secret of the GitHub webhook of the portal under test; it protects nothing. */
export const GITHUB_SECRET = 'e2e-tests-of-boardwalk';

/** Port of the loopback server that serves entity files to the portal. */
export function filesPort(env = process.env) {
  return Number(env.BOARDWALK_E2E_FILES_PORT || DEFAULT_FILES_PORT);
}

/** Address under which the portal and the tests reach that server. */
export function filesUrl(env = process.env) {
  return `http://${FILES_HOST}:${filesPort(env)}`;
}

/** Port of the loopback server that plays tools for the portal, while a test lets it. */
export function toolsPort(env = process.env) {
  return Number(env.BOARDWALK_E2E_TOOLS_PORT || DEFAULT_TOOLS_PORT);
}

/** The GitHub server that it plays, by the name that the portal knows. */
export const TOOLS_HOST = 'github.tools.example';

/**
 * Variables to start the portal with, so that it may read entity files from
 * the test's own server, has docs with something to mend in its catalog, takes
 * in deliveries that the tests sign, reads the API of a GitHub server and sends
 * incidents on: only a test knows of any, and nobody is there but while it runs.
 * `APP_CONFIG_*` is Backstage's way to set one value.
 *
 * @returns {Record<string, string>}
 */
export function portalEnvironment(env = process.env) {
  const tools = `http://${FILES_HOST}:${toolsPort(env)}`;
  return {
    APP_CONFIG_backend_reading_allow: JSON.stringify([
      { host: `${FILES_HOST}:${filesPort(env)}` },
    ]),
    APP_CONFIG_boardwalk_catalog_folders: JSON.stringify([
      join(import.meta.dirname, 'fixtures', 'docs'),
    ]),
    APP_CONFIG_dora_sources_github_secrets: JSON.stringify([GITHUB_SECRET]),
    APP_CONFIG_dora_sources_github_reconcile: JSON.stringify({
      repositories: [`${TOOLS_HOST}/acme/shop`],
    }),
    APP_CONFIG_integrations_github: JSON.stringify([
      { host: TOOLS_HOST, apiBaseUrl: `${tools}/github` },
    ]),
    APP_CONFIG_dora_sinks_cdevents: JSON.stringify({
      url: `${tools}/cdevents`,
      types: ['incident'],
    }),
  };
}

/** Address of the portal under test. */
export function portalUrl(env = process.env) {
  return env.BOARDWALK_URL || `http://localhost:${env.PORT || 7007}`;
}
