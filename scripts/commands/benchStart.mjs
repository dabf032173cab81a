import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { Problem } from '../lib/problem.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { runStart } from '../lib/testing/portal.mjs';
import { formatDuration } from '../lib/ui/steps.mjs';

const warmRuns = 3;

/**
 * @param {Parameters<typeof runStart>[0]} options
 * @returns {Promise<number>} ms until ready
 */
async function timeStart(options) {
  const begin = performance.now();
  const portal = await runStart(options);
  await portal.untilReady();
  const ms = performance.now() - begin;
  await portal.stop();
  return ms;
}

/** @param {string} into */
function cloneTo(into) {
  const { status, stderr } = spawnSync(
    'git',
    ['clone', '--quiet', root, into],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Problem('The checkout could not be cloned.', {
      tail: stderr.trim().split('\n'),
    });
  }
}

/** @param {number[]} values */
const median = values =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Measures the way from a clone to a ready portal, and a warm restart of it.
 * The baseline is a restart of the same portal without what makes it warm:
 * Node's compile cache is emptied before each of those runs.
 * @param {import('./table.mjs').Context} context
 */
export async function benchStart({ steps, args }) {
  const dir = makeWorkDir('boardwalk-bench-');
  const dataDir = join(dir, 'data');
  onShutdown(() => {
    removeDataDir(dataDir);
    rmSync(dir, { recursive: true, force: true });
  });
  let checkout = root;
  let cold;
  if (!args.includes('--warm-only')) {
    checkout = join(dir, 'clone');
    steps.note(
      'Cold: clone, set-up, install, build, first start (packages come from the cache)',
    );
    const begin = performance.now();
    cloneTo(checkout);
    await timeStart({
      checkout,
      dataDir,
      onLine: line => steps.note(`  ${line}`),
    });
    cold = performance.now() - begin;
  } else {
    await timeStart({ checkout, dataDir });
  }

  /** @type {number[]} */
  const warm = [];
  /** @type {number[]} */
  const bare = [];
  const cache = join(dataDir, 'cache', 'compile');
  const kept = join(dir, 'kept-cache');
  for (let run = 0; run < warmRuns; run++) {
    // In turns, as the load of the machine changes over time.
    warm.push(
      await steps.run('Warm restart', () => timeStart({ checkout, dataDir })),
    );
    cpSync(cache, kept, { recursive: true });
    rmSync(cache, { recursive: true, force: true });
    bare.push(
      await steps.run('Restart without the compile cache', () =>
        timeStart({ checkout, dataDir }),
      ),
    );
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(join(dataDir, 'cache'), { recursive: true });
    cpSync(kept, cache, { recursive: true });
  }
  const ratio = median(warm) / median(bare);
  steps.note('');
  if (cold) steps.note(`clone to ready             ${formatDuration(cold)}`);
  steps.note(
    `warm restart, median of ${warmRuns}  ${formatDuration(median(warm))}`,
  );
  steps.note(`without the compile cache  ${formatDuration(median(bare))}`);
  steps.note(`ratio warm / without       ${ratio.toFixed(2)}`);
  const within = median(warm) <= 15_000;
  if (!within) steps.note('A warm restart takes more than its limit of 15 s.');
  return within ? 0 : 1;
}
