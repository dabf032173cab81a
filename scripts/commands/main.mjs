import { commands } from './table.mjs';
import { ensureInstalled } from '../lib/install/install.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { describeFailure } from '../lib/problem.mjs';
import {
  isStopping,
  shutDown,
  stopAtSignals,
} from '../lib/system/shutdown.mjs';
import { whileLocked } from '../lib/system/waitForLock.mjs';
import { ensureToolchain } from '../lib/toolchain/ensure.mjs';
import { rerunWith } from '../lib/toolchain/reexec.mjs';
import { createSteps } from '../lib/ui/steps.mjs';

/**
 * Runs one command of package.json, after what it needs: a fit Node and Yarn,
 * and the packages of the lockfile.
 * @param {string[]} args name of the command, then its own arguments
 * @returns {Promise<number>} exit code
 */
export async function main([name, ...args]) {
  const command = commands[name];
  if (!command) {
    const names = Object.keys(commands).join(', ');
    process.stderr.write(
      `Unknown command "${name ?? ''}". There are: ${names}\n`,
    );
    return 2;
  }
  const steps = createSteps();
  try {
    if (command.needs !== 'nothing') {
      const { node, yarn } = await whileLocked(
        fromRoot('.toolchain', 'setup.lock'),
        steps,
        () => ensureToolchain(steps),
      );
      if (node !== process.execPath)
        return await rerunWith(node, [name, ...args]);
      stopAtSignals(signal => {
        process.stdout.write(`\nStopping (${signal}) …\n`);
        return name === 'start' || name === 'dev' ? 0 : undefined;
      });
      if (command.needs !== 'toolchain')
        await whileLocked(fromRoot('.toolchain', 'setup.lock'), steps, () =>
          ensureInstalled(steps, yarn),
        );
    }
    const run = await command.load();
    return await run({ steps, args });
  } catch (error) {
    // What breaks while we stop broke because we stop.
    if (isStopping()) await new Promise(() => {});
    await shutDown();
    process.stderr.write(`${describeFailure(error)}\n`);
    return 1;
  } finally {
    if (!isStopping()) await shutDown();
  }
}
