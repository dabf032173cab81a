import { isAbsolute, resolve } from 'node:path';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { findProjectRoot } from '@boardwalk/plugin-demo-node';

export interface GoldenPathConfig {
  /** Folder of the parts that templates share; absolute. */
  partsPath: string;
  /** Folder where workspaces of running tasks are kept; absolute. */
  workspacesPath: string;
  /** Full reference in lower case; undefined when none is configured. */
  platformGroup: string | undefined;
  urls: { app: string; backend: string };
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

/** Reads what golden paths need; paths resolve against the root of the project. */
export function readGoldenPathConfig(
  config: Config,
  root: string = findProjectRoot(),
): GoldenPathConfig {
  const pathAt = (key: string, fallback: string) => {
    const path = config.getOptionalString(key) ?? fallback;
    return isAbsolute(path) ? path : resolve(root, path);
  };
  const group = config.getOptionalString('boardwalk.platformGroup');
  return {
    partsPath: pathAt('boardwalk.templates.partsPath', 'templates/parts'),
    workspacesPath: resolve(
      pathAt('boardwalk.dataDir', '.data'),
      'scaffolder-workspaces',
    ),
    platformGroup:
      group &&
      stringifyEntityRef(
        parseEntityRef(group, {
          defaultKind: 'group',
          defaultNamespace: 'default',
        }),
      ),
    urls: {
      app: withoutSlash(config.getString('app.baseUrl')),
      backend: withoutSlash(config.getString('backend.baseUrl')),
    },
  };
}
