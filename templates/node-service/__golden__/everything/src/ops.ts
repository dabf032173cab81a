import fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/**
 * What the platform asks: is the process alive, may it get requests, how is it doing.
 * It has a port of its own, so that none of it can be reached from outside.
 */
export function buildOps(options: {
  version: string;
  metrics: Metrics;
  isReady: () => boolean;
}): FastifyInstance {
  const { version, metrics, isReady } = options;
  const ops = fastify({ logger: false, forceCloseConnections: true });

  // Alive means that the process answers. A dependency that is down must not be
  // listed here: restarting this service would not mend it.
  ops.get('/healthz', () => ({ status: 'ok', version }));

  ops.get('/readyz', (_request, reply) => {
    const ready = isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });

  ops.get('/metrics', async (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
  return ops;
}
