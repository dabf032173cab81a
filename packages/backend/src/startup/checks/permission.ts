import type { StartupCheck, StartupProblem } from '../types';

const ALLOW_ALL =
  '@backstage/plugin-permission-backend-module-allow-all-policy';

/** Permissions that are switched off, or a policy that allows everything. */
export const checkPermission: StartupCheck = ({ config, isInstalled }) => {
  const problems: StartupProblem[] = [];
  if (!config.getOptionalBoolean('permission.enabled')) {
    problems.push({
      setting: 'permission.enabled',
      problem: 'Permissions are off: every signed-in user may do everything.',
      remedy: 'Set permission.enabled: true.',
    });
  }
  if (isInstalled(ALLOW_ALL)) {
    problems.push({
      setting: ALLOW_ALL,
      problem: 'The policy that allows everything is installed.',
      remedy:
        'Remove the package from packages/backend/package.json and its line from packages/backend/src/index.ts.',
    });
  }
  if (
    config.getOptionalBoolean(
      'backend.auth.dangerouslyDisableDefaultAuthPolicy',
    )
  ) {
    problems.push({
      setting: 'backend.auth.dangerouslyDisableDefaultAuthPolicy',
      problem: 'Requests without a sign-in reach the plugins.',
      remedy: 'Remove the setting.',
    });
  }
  return problems;
};
