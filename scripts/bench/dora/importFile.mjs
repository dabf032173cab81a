import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { fromRoot } from '../../lib/paths.mjs';
import { Problem } from '../../lib/problem.mjs';
import { onShutdown } from '../../lib/system/shutdown.mjs';
import { toolEnvironment } from '../../lib/toolchain/environment.mjs';
import { SERVICES, serviceRef } from './organisation.mjs';
import { databaseEnvironment } from './portal.mjs';

const SAMPLE_MS = 250;
const COLUMNS =
  'type,source,id,service,environment,status,startedAt,finishedAt,revision,artifact';

/**
 * Writes a CSV file of deployments, a row each.
 *
 * @param {string} path
 * @param {{ rows: number, now: number, name: string, width?: number }} options
 *   width: characters of the name of the artifact
 */
export async function writeRows(path, { rows, now, name, width = 20 }) {
  const file = createWriteStream(path);
  file.write(`${COLUMNS}\n`);
  const image = 'x'.repeat(width);
  for (let row = 0; row < rows; row++) {
    const finished = now - 60_000 - row * 10;
    const line = [
      'deployment',
      'bench-file',
      `${name}-${row}`,
      serviceRef(row % SERVICES),
      'production',
      'success',
      new Date(finished - 200_000).toISOString(),
      new Date(finished).toISOString(),
      row.toString(16).padStart(40, '0'),
      image,
    ].join();
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

/** @param {number} pid @returns {number} bytes in memory, 0 when it is gone */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    );
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

/**
 * Imports a file by the program that `yarn dora:import` runs, and watches the
 * memory of it and of the portal meanwhile.
 *
 * @param {string} path
 * @param {{ connection: import('../../lib/postgres/client.mjs').Connection,
 *   dataDir: string, portalPid: number }} options
 */
export async function importFile(path, { connection, dataDir, portalPid }) {
  const before = memoryOf(portalPid);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'plugins/dora-backend/src/cli',
      path,
    ],
    {
      cwd: fromRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...toolEnvironment(),
        ...databaseEnvironment(connection),
        BOARDWALK_DATA_DIR: dataDir,
      },
    },
  );
  const forget = onShutdown(() => child.kill());
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => (output += text));
  const samples = [];
  const timer = setInterval(
    () =>
      samples.push({
        importer: memoryOf(child.pid),
        portal: memoryOf(portalPid),
      }),
    SAMPLE_MS,
  );
  try {
    const [code] = await once(child, 'close');
    if (code !== 0)
      throw new Problem('The import failed.', {
        tail: output.trim().split('\n').slice(-5),
      });
  } finally {
    clearInterval(timer);
    forget();
  }
  return {
    seconds: (performance.now() - start) / 1000,
    portalBefore: before,
    portalMost: Math.max(...samples.map(({ portal }) => portal)),
    importer: growthOf(samples.map(({ importer }) => importer)),
  };
}

/**
 * @param {number[]} samples bytes, in the order of time
 * @returns {{ early: number, late: number }} the most in the second and in the
 *   last quarter: the first one is the start
 */
export function growthOf(samples) {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const most = part => Math.max(...part);
  return {
    early: most(samples.slice(quarter, 2 * quarter + 1)),
    late: most(samples.slice(-quarter - 1)),
  };
}
