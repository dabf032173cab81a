import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, devNull } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeWorkDir } from '../lib/postgres/throwaway.mjs';
import { median } from './dora/statistics.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { createPersonaClient, untilSettled } from './portalClient.mjs';

const MEGABYTES = 50;
const FILES = 100;
const RUNS = 5;
const BAR = 1.5;
const OWNER = 'group:default/checkout';

const run = promisify(execFile);
const git = (args, cwd) =>
  run('git', args, {
    cwd,
    maxBuffer: 1e8,
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Bench',
      GIT_AUTHOR_EMAIL: 'bench@example.com',
      GIT_COMMITTER_NAME: 'Bench',
      GIT_COMMITTER_EMAIL: 'bench@example.com',
    },
  });

/** Clones a repository of 50 MB from the portal, and the same one from the disk. */
async function main() {
  const dir = makeWorkDir('boardwalk-bench-git-');
  try {
    const { origin, remote } = await prepare(dir);
    const clones = { portal: [], disk: [] };
    const clone = async (from, into) => {
      const target = join(dir, 'clone');
      const start = performance.now();
      await git(['clone', '--quiet', from, target], dir);
      into.push(performance.now() - start);
      rmSync(target, { recursive: true });
    };
    for (let n = 0; n < RUNS; n++) {
      await clone(remote, clones.portal);
      await clone(`file://${origin}`, clones.disk);
    }
    const [portal, disk] = [median(clones.portal), median(clones.disk)];
    const rows = [
      { name: 'clone from the portal', value: portal, unit: 'ms' },
      { name: 'clone by file://', value: disk, unit: 'ms' },
      {
        name: 'portal to file://',
        value: portal / disk,
        unit: 'x',
        bar: BAR,
        baseline: { name: 'clone by file://', ratio: portal / disk },
      },
    ];
    process.stdout.write(
      `${MEGABYTES} MB in ${FILES} files, median of ${RUNS}; load of the machine ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}\n`,
    );
    toTable(rows).forEach(line => process.stdout.write(`${line}\n`));
    return rows.every(isKept);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A repository on the disk, and the same one on the portal. */
async function prepare(dir) {
  const url = process.env.BOARDWALK_URL;
  const client = await createPersonaClient(url, 'application-developer');
  await untilSettled(client, 'group/default/checkout');
  const name = `bench-${Date.now().toString(36)}`;
  const { cloneUrl } = await client.post('/api/git/v1/repositories', {
    namespace: 'checkout',
    name,
    owner: OWNER,
  });
  const { token } = await client.post('/api/git/v1/tokens', {
    name,
    scopes: ['write'],
    expiresInDays: 1,
  });
  const work = join(dir, 'work');
  mkdirSync(work);
  await git(['init', '--quiet', '--initial-branch', 'main'], work);
  for (let n = 0; n < FILES; n++)
    writeFileSync(
      join(work, `${n}.bin`),
      randomBytes((MEGABYTES * 1_000_000) / FILES),
    );
  await git(['add', '.'], work);
  await git(['commit', '--quiet', '-m', 'Fifty megabytes'], work);
  const remote = cloneUrl.replace('://', `://bench:${token}@`);
  await git(['push', '--quiet', remote, 'main'], work);
  // From the portal, so that both are packed alike.
  const origin = join(dir, 'origin.git');
  await git(['clone', '--quiet', '--bare', remote, origin], dir);
  return { origin, remote };
}

main().then(
  kept => process.exit(kept ? 0 : 1),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
