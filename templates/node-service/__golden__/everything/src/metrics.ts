import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Config } from './config.ts';

/** What Prometheus scrapes: requests of the API, and the process itself. */
export interface Metrics {
  registry: Registry;
  observeRequest(labels: { method: string; route: string; status: number }, seconds: number): void;
}

export function createMetrics(config: Config): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: config.name });
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of requests to the API',
    // Routes, not addresses: each value of a label is a time series of its own.
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });

  return {
    registry,
    observeRequest: (labels, seconds) => requests.observe(labels, seconds),
  };
}
