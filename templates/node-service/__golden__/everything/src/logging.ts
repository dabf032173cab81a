import { trace } from '@opentelemetry/api';
import type { FastifyServerOptions } from 'fastify';
import type { Config } from './config.ts';

type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

/** One JSON object a line on standard output, with the ids of the trace that it belongs to. */
export function loggerOptions(config: Config): LoggerOptions {
  return {
    level: config.logLevel,
    base: { service: config.name, version: config.version },
    messageKey: 'message',
    formatters: { level: label => ({ level: label }) },
    // Neither headers nor queries are written down: both may hold what nobody should read.
    serializers: {
      req: request => ({ method: request.method, path: request.url.split('?', 1)[0] }),
    },
    mixin: () => {
      const context = trace.getActiveSpan()?.spanContext();
      return context ? { trace_id: context.traceId, span_id: context.spanId } : {};
    },
  };
}
