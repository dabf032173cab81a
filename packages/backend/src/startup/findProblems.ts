import { checkDatabase } from './checks/database';
import { checkDataDir } from './checks/dataDir';
import { checkPermission } from './checks/permission';
import { checkPersonas } from './checks/personas';
import { checkProviderBlocks } from './checks/providerBlocks';
import { checkSecrets } from './checks/secrets';
import { checkSignIn } from './checks/signIn';
import type { StartupCheck, StartupContext, StartupProblem } from './types';

/** What never works, wherever the portal runs. */
const everywhere: StartupCheck[] = [
  checkPersonas,
  checkProviderBlocks,
  checkDatabase,
  checkDataDir,
];

/** What is convenient on one's own machine and dangerous elsewhere. */
const inProduction: StartupCheck[] = [
  checkPermission,
  checkSignIn,
  checkSecrets,
];

/**
 * Everything that keeps the backend from starting, all of it at once: whoever
 * sets up a portal should not have to find the next problem by the next try.
 */
export async function findProblems(
  context: StartupContext,
): Promise<StartupProblem[]> {
  const checks =
    context.env.NODE_ENV === 'production'
      ? [...inProduction, ...everywhere]
      : everywhere;
  const found = await Promise.all(checks.map(async check => check(context)));
  return found.flat();
}
