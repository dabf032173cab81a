import { execFile } from 'node:child_process';
import path from 'node:path';

jest.setTimeout(120_000);

const root = path.resolve(__dirname, '../../..');

/** Starts the backend as in production; it must end by itself. */
function startInProduction(env: Record<string, string>) {
  return new Promise<{ code: unknown; stderr: string }>(resolve => {
    execFile(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        path.join(root, 'packages/backend/src'),
        ...['app-config.yaml', 'app-config.production.yaml'].flatMap(file => [
          '--config',
          path.join(root, file),
        ]),
      ],
      {
        cwd: root,
        timeout: 100_000,
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          // Nothing listens there, so it cannot start by mistake.
          POSTGRES_HOST: '127.0.0.1',
          POSTGRES_PORT: '1',
          BOARDWALK_DATA_DIR: '/dev/null/data',
          ...env,
        },
      },
      (error, _stdout, stderr) => resolve({ code: error?.code, stderr }),
    );
  });
}

describe('the backend in production', () => {
  it('refuses unfit settings by one message, without a stack trace', async () => {
    const { code, stderr } = await startInProduction({
      APP_CONFIG_permission_enabled: 'false',
      APP_CONFIG_boardwalk_personas_enabled: 'true',
      APP_CONFIG_auth_providers_guest: '{}',
      AUTH_SESSION_SECRET: 'change-me',
    });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    const settings = [...stderr.matchAll(/^ {2}\d+\. (.*)$/gm)].map(
      ([, setting]) => setting,
    );
    expect(settings).toEqual([
      'permission.enabled',
      'auth.providers.guest',
      'auth.providers',
      'auth.session.secret',
      'boardwalk.personas.enabled',
      'backend.database',
      'boardwalk.dataDir',
      'backend.workingDirectory',
      'techdocs.publisher.local.publishDirectory',
    ]);
  });
});
