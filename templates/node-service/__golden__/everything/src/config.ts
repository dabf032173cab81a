/** Settings of the service, read once at start from environment variables. */
export interface Config {
  /** Name in logs, metrics and traces. */
  name: string;
  /** What is running: the commit that the image was built from. */
  version: string;
  logLevel: string;
  /** Port of the API. */
  port: number;
  /** Port of health checks and metrics, which must not be reachable from outside. */
  opsPort: number;
  /** How long to go on serving after SIGTERM, until no more requests are sent here. */
  shutdownDelayMs: number;
  databaseUrl: URL;
  cacheUrl: URL;
  queueUrl: URL;
  bucket: { name: string; endpoint: URL };
}

type Environment = Record<string, string | undefined>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws Error that names all variables that are missing or wrong, not only the first. */
export function loadConfig(env: Environment): Config {
  const problems: string[] = [];

  const integer = (name: string, fallback: number, max: number): number => {
    const text = env[name] || String(fallback);
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0 || value > max) {
      problems.push(`${name} must be a whole number from 0 to ${max}, not "${text}"`);
    }
    return value;
  };

  const oneOf = (name: string, fallback: string, allowed: string[]): string => {
    const value = env[name] || fallback;
    if (!allowed.includes(value)) {
      problems.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
    }
    return value;
  };

  const text = (name: string): string => {
    const value = env[name];
    if (!value) problems.push(`${name} is not set`);
    return value ?? '';
  };

  // Addresses may hold passwords, so messages never repeat them.
  const url = (name: string, protocols: string[]): URL => {
    const value = env[name];
    if (value && URL.canParse(value) && protocols.includes(new URL(value).protocol)) {
      return new URL(value);
    }
    problems.push(
      value ? `${name} must be a URL with ${protocols.join(' or ')}` : `${name} is not set`,
    );
    return new URL('unset:');
  };

  const config: Config = {
    name: 'customer-letters',
    version: env.APP_VERSION || 'development',
    logLevel: oneOf('LOG_LEVEL', 'info', LOG_LEVELS),
    port: integer('PORT', 8080, 65_535),
    opsPort: integer('OPS_PORT', 9090, 65_535),
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', 0, 60_000),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    cacheUrl: url('CACHE_URL', ['redis:', 'rediss:']),
    queueUrl: url('QUEUE_URL', ['amqp:', 'amqps:']),
    bucket: {
      name: text('BUCKET_NAME'),
      endpoint: url('BUCKET_ENDPOINT', ['http:', 'https:']),
    },
  };

  if (problems.length > 0) {
    throw new Error(`Bad configuration:\n${problems.map(line => `- ${line}`).join('\n')}`);
  }
  return config;
}
