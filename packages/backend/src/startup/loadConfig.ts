import { ConfigSources } from '@backstage/config-loader';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { StartupProblemsError } from './StartupProblemsError';

/**
 * The configuration of this process: `app-config.yaml`, then
 * `app-config.local.yaml`, or the files named by `--config`; then variables
 * that start with `APP_CONFIG_`. Loaded here and handed to the backend, so
 * that what was checked is what runs.
 */
export async function loadConfig(): Promise<RootConfigService> {
  try {
    return await ConfigSources.toConfig(ConfigSources.default({}));
  } catch (error) {
    throw new StartupProblemsError([
      {
        setting: 'app-config.yaml',
        problem: `The configuration cannot be read: ${toError(error).message}`,
        remedy: 'Correct the file that the message names.',
      },
    ]);
  }
}
