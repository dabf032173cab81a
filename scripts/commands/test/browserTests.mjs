import { join } from 'node:path';
import { portalEnvironment } from '../../../e2e-tests/environment.mjs';
import { ensureAppBuilt } from '../../lib/build/app.mjs';
import { fromRoot } from '../../lib/paths.mjs';
import { freePort } from '../../lib/system/ports.mjs';
import { runVisible } from '../../lib/system/run.mjs';
import { playwrightCounts } from '../../lib/testing/counts.mjs';
import { cleanEnvironment, runStart } from '../../lib/testing/portal.mjs';
import { toolEnvironment } from '../../lib/toolchain/environment.mjs';

/**
 * Runs the browser tests against a portal of their own, or against a running
 * one that BOARDWALK_URL names.
 * @type {import('./parts.mjs').Part}
 */
export async function browserTests({ steps, session, args, until }) {
  const report = session.report('playwright.json');
  const given = process.env.BOARDWALK_URL;
  const dataDir = join(session.dir, 'portal');
  const database = await session.databaseEnvironment();
  const shared = {
    ...database,
    BOARDWALK_E2E_DATABASE_URL:
      database.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING,
    BOARDWALK_E2E_FILES_PORT: String(await freePort()),
    BOARDWALK_E2E_TOOLS_PORT: String(await freePort()),
    BOARDWALK_E2E_DATA_DIR: given
      ? process.env.BOARDWALK_E2E_DATA_DIR
      : dataDir,
    BOARDWALK_E2E_REPORT: report,
  };
  const portal = given ? undefined : await startForTests();

  async function startForTests() {
    await ensureAppBuilt(steps);
    const started = await runStart({
      dataDir,
      env: portalEnvironment(shared),
      onLine: line => steps.note(`portal | ${line}`),
    });
    await started.untilReady();
    return started;
  }

  const env = {
    ...cleanEnvironment(),
    ...toolEnvironment(),
    ...shared,
    BOARDWALK_URL: given ?? portal?.url,
  };
  if (process.env.BOARDWALK_BROWSER) {
    Object.assign(env, { BOARDWALK_BROWSER: process.env.BOARDWALK_BROWSER });
  }
  try {
    const code = await runVisible(
      process.execPath,
      [
        fromRoot('node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        ...args,
      ],
      {
        cwd: fromRoot('e2e-tests'),
        stdio: ['ignore', 'inherit', 'inherit'],
        env,
        until,
      },
    );
    return playwrightCounts(report, code);
  } finally {
    await portal?.stop();
  }
}
