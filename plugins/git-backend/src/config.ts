import path from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';

export interface GitConfig {
  enabled: boolean;
  /** Folder of repositories, absolute. */
  root: string;
  maxPushBytes: number;
  maxRepositoryBytes?: number;
  appBaseUrl: string;
  backendBaseUrl: string;
  /** Full ref, lower case. */
  platformGroup?: string;
}

const MAX_PUSH_BYTES = 500_000_000;

/** @throws Error that names the setting which is wrong */
export function readGitConfig(config: Config): GitConfig {
  const dataDir = config.getOptionalString('boardwalk.dataDir') ?? '.data';
  return {
    enabled: config.getOptionalBoolean('git.enabled') ?? true,
    root: path.resolve(dataDir, 'git'),
    maxPushBytes: readBytes(config, 'git.maxPushBytes') ?? MAX_PUSH_BYTES,
    maxRepositoryBytes: readBytes(config, 'git.maxRepositoryBytes'),
    appBaseUrl: config.getString('app.baseUrl'),
    backendBaseUrl: config.getString('backend.baseUrl'),
    platformGroup: readPlatformGroup(config),
  };
}

function readBytes(config: Config, key: string): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))
    throw new Error(`${key} must be a whole number of bytes, at least 1`);
  return value;
}

function readPlatformGroup(config: Config): string | undefined {
  const value = config.getOptionalString('boardwalk.platformGroup');
  return value
    ? stringifyEntityRef(
        parseEntityRef(value, {
          defaultKind: 'group',
          defaultNamespace: 'default',
        }),
      )
    : undefined;
}
