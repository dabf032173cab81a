import type { RootConfigService } from '@backstage/backend-plugin-api';
import { StartupProblemsError } from './StartupProblemsError';
import { findProblems } from './findProblems';
import { loadConfig } from './loadConfig';
import { applyPostgresSsl } from './postgresSsl';

/**
 * Loads the configuration and makes sure that the backend may start with it.
 *
 * @throws StartupProblemsError
 */
export async function prepareStart(): Promise<RootConfigService> {
  applyPostgresSsl(process.env);
  const config = await loadConfig();
  const problems = await findProblems({
    config,
    env: process.env,
    isInstalled,
  });
  if (problems.length) {
    throw new StartupProblemsError(problems);
  }
  return config;
}

function isInstalled(packageName: string): boolean {
  try {
    require.resolve(`${packageName}/package.json`);
    return true;
  } catch {
    return false;
  }
}
