import { ensureAppBuilt } from '../lib/build/app.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { whileLocked } from '../lib/system/waitForLock.mjs';

/**
 * Builds the app if its sources changed; `--force` builds in any case.
 * @param {import('./table.mjs').Context} context
 */
export async function build({ steps, args }) {
  await whileLocked(fromRoot('.toolchain', 'build.lock'), steps, () =>
    ensureAppBuilt(steps, { force: args.includes('--force') }),
  );
  steps.note('The app is built in packages/app/dist.');
  return 0;
}
