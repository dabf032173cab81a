import type { DeploymentAnswer } from '@boardwalk/plugin-dora-common';

/**
 * Whether the verdict has what people said about it. Corrections are there at
 * once, and the verdict follows when its service is computed anew.
 */
export function isSettled({
  deployment,
  corrections,
}: DeploymentAnswer): boolean {
  if (deployment.pending) return false;
  const newest = corrections.find(({ kind }) => kind === 'verdict');
  const corrected = deployment.failureMethod === 'override';
  return newest ? corrected && deployment.failed === newest.failed : !corrected;
}
