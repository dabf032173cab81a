import process from 'node:process';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Traces by OpenTelemetry, off unless OTEL_EXPORTER_OTLP_ENDPOINT says where to send
 * them. It is loaded before the service (`node --import`), so that it sees every
 * request. The other OTEL_* variables of the specification work, too.
 */
if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
  // Metrics are scraped and logs are written to standard output.
  process.env.OTEL_METRICS_EXPORTER ??= 'none';
  process.env.OTEL_LOGS_EXPORTER ??= 'none';

  const sdk = new NodeSDK({
    serviceName: process.env.OTEL_SERVICE_NAME ?? 'parcel-tracker',
    instrumentations: [new HttpInstrumentation(), new UndiciInstrumentation()],
  });
  sdk.start();
  process.once('beforeExit', () => {
    void sdk.shutdown();
  });
}
