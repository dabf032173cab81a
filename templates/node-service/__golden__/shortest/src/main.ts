import process from 'node:process';
import { loadConfig } from './config.ts';
import { startServer } from './server.ts';

/** Past this the process ends though requests are still under way. */
const SHUTDOWN_LIMIT_MS = 25_000;

async function main() {
  const config = loadConfig(process.env);
  const started = startServer(config);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), config.shutdownDelayMs + SHUTDOWN_LIMIT_MS).unref();
      void started.then(server => server.stop());
    });
  }
  await started;
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${JSON.stringify({ level: 'fatal', message })}\n`);
  process.exitCode = 1;
});
