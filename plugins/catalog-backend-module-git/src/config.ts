import { type Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import type { PortalUrls } from '@boardwalk/plugin-git-common';

export interface GitCatalogConfig extends PortalUrls {
  enabled: boolean;
  pollMs: number;
  rescanMs: number;
}

/** The only reader of `catalog.providers.git`. */
export function readGitCatalogConfig(config: Config): GitCatalogConfig {
  const block = config.getOptionalConfig('catalog.providers.git');
  const duration = (key: string, fallbackMs: number) =>
    block?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(block, { key }))
      : fallbackMs;
  return {
    appBaseUrl: config.getString('app.baseUrl'),
    backendBaseUrl: config.getString('backend.baseUrl'),
    enabled:
      (config.getOptionalBoolean('git.enabled') ?? true) &&
      (block?.getOptionalBoolean('enabled') ?? true),
    pollMs: duration('pollInterval', 3_000),
    rescanMs: duration('rescanInterval', 60_000),
  };
}
