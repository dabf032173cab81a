import { isAbsolute, resolve } from 'node:path';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import type { BuildLimits } from '@boardwalk/docs-engine';

export interface NativeConfig {
  engine: 'native' | 'mkdocs';
  /** Folder for pages that are kept between builds; undefined without a data folder. */
  cacheDir?: string;
  env: Record<string, string | undefined>;
  threads?: number;
  concurrency?: number;
  /** Without a slash at its end. */
  plantumlServer?: string;
  limits: Partial<BuildLimits>;
  ahead: AheadConfig;
}

export interface AheadConfig {
  /** False where docs are built elsewhere, or only when opened. */
  enabled: boolean;
  intervalSeconds: number;
  remoteIntervalMs: number;
  pauseMs: number;
}

export function readNativeConfig(config: Config): NativeConfig {
  const engine = config.getOptionalString('techdocs.generator.engine');
  if (engine && engine !== 'native' && engine !== 'mkdocs') {
    throw new Error(
      `techdocs.generator.engine must be "native" or "mkdocs", not "${engine}"`,
    );
  }
  const native = config.getOptionalConfig('techdocs.generator.native');
  const dataDir = config.getOptionalString('boardwalk.dataDir');
  const names = native?.getOptionalStringArray('env') ?? [];
  return {
    engine: engine === 'mkdocs' ? 'mkdocs' : 'native',
    cacheDir:
      dataDir &&
      resolve(isAbsolute(dataDir) ? '/' : process.cwd(), dataDir, 'cache/docs'),
    env: Object.fromEntries(names.map(name => [name, process.env[name]])),
    threads: native?.getOptionalNumber('threads'),
    concurrency: native?.getOptionalNumber('concurrency'),
    plantumlServer: readServer(native),
    ahead: readAhead(config),
    limits: readLimits(native?.getOptionalConfig('limits')),
  };
}

function readServer(native: Config | undefined): string | undefined {
  const server = native?.getOptionalString('plantumlServer');
  if (!server) return undefined;
  if (!/^https?:$/.test(URL.canParse(server) ? new URL(server).protocol : ''))
    throw new Error(
      `techdocs.generator.native.plantumlServer must be an http or https address, not "${server}"`,
    );
  return server.replace(/\/+$/, '');
}

function readAhead(config: Config): AheadConfig {
  const key = 'techdocs.generator.ahead';
  const duration = (name: string, fallbackMs: number) =>
    config.has(`${key}.${name}`)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: `${key}.${name}` }),
        )
      : fallbackMs;
  const builder = config.getOptionalString('techdocs.builder') ?? 'local';
  return {
    enabled:
      builder === 'local' &&
      config.getOptionalBoolean(`${key}.enabled`) !== false,
    intervalSeconds: Math.max(1, duration('interval', 60_000) / 1000),
    remoteIntervalMs: duration('remoteInterval', 30 * 60_000),
    pauseMs: duration('pause', 200),
  };
}

function readLimits(config: Config | undefined): Partial<BuildLimits> {
  const limits: Partial<BuildLimits> = {};
  const names = [
    'maxFiles',
    'maxPageBytes',
    'maxTotalBytes',
    'maxOutputBytes',
    'maxDepth',
    'maxMemoryMb',
  ] as const;
  for (const name of names) {
    const value = config?.getOptionalNumber(name);
    if (value !== undefined) limits[name] = value;
  }
  if (config?.has('timeout')) {
    limits.timeoutMs = durationToMilliseconds(
      readDurationFromConfig(config, { key: 'timeout' }),
    );
  }
  return limits;
}
