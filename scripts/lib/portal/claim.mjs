import { Problem } from '../problem.mjs';
import { takeLock } from '../system/lock.mjs';
import { onShutdown } from '../system/shutdown.mjs';
import { addressOf, dataDirOf, loadConfig } from './config.mjs';
import { dataPaths, prepareDataDir } from './dataDir.mjs';
import { stopLeftoverBackend } from './leftoverBackend.mjs';

/**
 * Makes this process the only one that works on the data folder, and clears
 * away what a killed one left running.
 * @param {import('../ui/steps.mjs').Steps} steps
 */
export async function claimDataDir(steps) {
  const config = await loadConfig();
  const address = addressOf(config);
  const dataDir = dataDirOf(config);
  prepareDataDir(dataDir);
  const paths = dataPaths(dataDir);

  const lock = takeLock(paths.lock, address);
  if ('holder' in lock) {
    const { command, pid, url } = lock.holder;
    if (command) {
      throw new Problem(
        `The data folder is used by \`${command}\` (process ${pid}).`,
        {
          advice: 'Start the portal when it has ended.',
        },
      );
    }
    throw new Problem(`Boardwalk runs already at ${url} (process ${pid}).`, {
      advice: `Open that address, or stop it first with \`kill ${pid}\`. For a second portal, set PORT and BOARDWALK_DATA_DIR.`,
    });
  }
  onShutdown(() => lock.release());
  if (await stopLeftoverBackend(paths.backendPid)) {
    steps.note('  Ended the backend of an earlier start that was killed.');
  }
  return { config, address, dataDir };
}
