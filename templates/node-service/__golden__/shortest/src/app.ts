import fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { loggerOptions } from './logging.ts';
import type { Metrics } from './metrics.ts';
import { greetings } from './routes/greetings.ts';

/** The API of the service, not listening yet. */
export function buildApp(config: Config, metrics: Metrics): FastifyInstance {
  const app = fastify({
    logger: loggerOptions(config),
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    // Ends idle connections when the server closes, so that it can end in time.
    forceCloseConnections: 'idle',
  });

  app.addHook('onResponse', (request, reply, done) => {
    metrics.observeRequest(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    );
    done();
  });

  app.register(greetings, { prefix: '/v1' });
  return app;
}
