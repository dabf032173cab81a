/** Environment of tests: what must be set, and any free port. */
export const environment: Record<string, string> = {
  LOG_LEVEL: 'silent',
  PORT: '0',
  OPS_PORT: '0',
  DATABASE_URL: 'postgres://user:secret@localhost:5432/test',
  CACHE_URL: 'redis://localhost:6379',
  QUEUE_URL: 'amqp://user:secret@localhost:5672',
  BUCKET_NAME: 'test',
  BUCKET_ENDPOINT: 'http://localhost:9000',
};
