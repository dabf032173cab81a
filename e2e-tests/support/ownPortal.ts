import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;

/** Starts a second portal with a data folder of its own and waits for it. */
export async function startOwnPortal(options: {
  database: { name: string; user: string; password: string };
  databasePort: number;
  log: string;
}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'boardwalk-e2e-'));
  await mkdir(join(dataDir, 'scaffolder'));

  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/backend/src',
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: String(port),
        BOARDWALK_DATA_DIR: dataDir,
        POSTGRES_HOST: '127.0.0.1',
        POSTGRES_PORT: String(options.databasePort),
        POSTGRES_USER: options.database.user,
        POSTGRES_PASSWORD: options.database.password,
        POSTGRES_DB: options.database.name,
      },
    },
  );
  const log = createWriteStream(options.log);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise<void>(resolve =>
    child.once('exit', () => resolve()),
  );

  const portal = {
    url,
    /** Status of the readiness endpoint; 0 when nothing answers. */
    readiness: () => readiness(url),
    async stop() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(force);
      log.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };

  const deadline = Date.now() + START_TIMEOUT_MS;
  while ((await portal.readiness()) !== 200) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await portal.stop();
      throw new Error(`The portal did not start; its log is ${options.log}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  return portal;
}

async function readiness(url: string): Promise<number> {
  try {
    const response = await fetch(`${url}/.backstage/health/v1/readiness`, {
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
