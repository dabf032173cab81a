import { join } from 'node:path';
import { ensureAppBuilt } from '../lib/build/app.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { runVisible } from '../lib/system/run.mjs';
import { runStart } from '../lib/testing/portal.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';

/**
 * A benchmark against a portal of its own, or the one that BOARDWALK_URL names.
 * @param {string} script path below the checkout
 * @returns {import('./table.mjs').Command}
 */
export const benchPortal =
  script =>
  async ({ steps, args }) => {
    const given = process.env.BOARDWALK_URL;
    const run = (/** @type {string | undefined} */ url) =>
      runVisible(process.execPath, [fromRoot(script), ...args], {
        cwd: fromRoot(),
        env: { ...toolEnvironment(), BOARDWALK_URL: url },
      });
    if (given) return run(given);

    const dir = makeWorkDir('boardwalk-bench-');
    onShutdown(() => {
      removeDataDir(join(dir, 'data'));
      removeDataDir(dir);
    });
    await ensureAppBuilt(steps);
    const portal = await steps.run('Start a portal to measure', async step => {
      const started = await runStart({
        dataDir: join(dir, 'data'),
        onLine: step.progress,
      });
      await started.untilReady();
      return started;
    });
    try {
      return await run(portal.url);
    } finally {
      await portal.stop();
    }
  };
