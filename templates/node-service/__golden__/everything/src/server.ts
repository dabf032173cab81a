import { setTimeout as sleep } from 'node:timers/promises';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { createMetrics } from './metrics.ts';
import { buildOps } from './ops.ts';

export interface Server {
  /** Addresses that it listens on. */
  api: string;
  ops: string;
  /** Lets requests that are under way end. Calling it again waits for the same end. */
  stop(): Promise<void>;
}

/** Starts both servers; ready once the API listens. */
export async function startServer(config: Config, host = '0.0.0.0'): Promise<Server> {
  const metrics = createMetrics(config);
  let ready = false;
  const app = buildApp(config, metrics);
  const ops = buildOps({ version: config.version, metrics, isReady: () => ready });

  const opsAddress = await ops.listen({ port: config.opsPort, host });
  const api = await app.listen({ port: config.port, host });
  ready = true;

  const end = async () => {
    // Not ready first: the load balancer needs a moment to send requests elsewhere.
    ready = false;
    app.log.info('stopping');
    await sleep(config.shutdownDelayMs);
    await app.close();
    await ops.close();
  };
  let ended: Promise<void> | undefined;
  return { api, ops: opsAddress, stop: () => (ended ??= end()) };
}
