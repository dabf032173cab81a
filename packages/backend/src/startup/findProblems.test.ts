import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProblems } from './findProblems';

const RANDOM = 'Zk3v9QxY0pLr7TgWb2NcMd5HfJ8sAe1uOiKqXwVyRtE=';

const oidc = {
  metadataUrl: 'https://id.example.com/.well-known/openid-configuration',
  clientId: 'boardwalk',
  clientSecret: RANDOM,
  signIn: { resolvers: [{ resolver: 'emailMatchingUserEntityProfileEmail' }] },
};

describe('findProblems', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'boardwalk-'));
  });
  afterAll(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Fit for production; the database has tests of its own. */
  const fit = (): JsonObject => ({
    app: { baseUrl: 'https://portal.example.com' },
    backend: {
      baseUrl: 'https://portal.example.com',
      listen: { host: '0.0.0.0' },
      workingDirectory: path.join(dataDir, 'scaffolder'),
    },
    boardwalk: { dataDir, demo: false },
    permission: { enabled: true },
    auth: {
      environment: 'production',
      session: { secret: RANDOM },
      providers: { personas: {}, oidc: { production: oidc } },
    },
  });

  const find = (
    override: JsonObject = {},
    options: { NODE_ENV?: string; installed?: string[] } = {},
  ) =>
    findProblems({
      config: ConfigReader.fromConfigs([
        { data: fit(), context: 'fit' },
        { data: override, context: 'override' },
      ]),
      env: { NODE_ENV: 'NODE_ENV' in options ? undefined : 'production' },
      isInstalled: name => options.installed?.includes(name) ?? false,
    });

  const settings = async (...args: Parameters<typeof find>) =>
    (await find(...args)).map(({ setting }) => setting);

  it('finds nothing in a fit configuration', async () => {
    await expect(find()).resolves.toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['permission.enabled', { permission: { enabled: false } }],
    [
      'backend.auth.dangerouslyDisableDefaultAuthPolicy',
      { backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } } },
    ],
    [
      'boardwalk.personas.enabled',
      { boardwalk: { personas: { enabled: true } } },
    ],
    [
      'auth.providers.guest',
      {
        auth: {
          providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
        },
      },
    ],
    [
      'auth.providers.oidc.production.clientSecret',
      { auth: { providers: { oidc: { production: { clientSecret: '' } } } } },
    ],
    [
      'auth.providers.oidc.production.signIn.resolvers',
      {
        auth: {
          providers: { oidc: { production: { signIn: { resolvers: [] } } } },
        },
      },
    ],
    [
      'auth.providers.oidc.production.signIn.resolvers',
      {
        auth: {
          providers: {
            oidc: {
              production: {
                signIn: {
                  resolvers: [
                    {
                      resolver: 'emailLocalPartMatchingUserEntityName',
                      dangerouslyAllowSignInWithoutUserInCatalog: true,
                    },
                  ],
                },
              },
            },
          },
        },
      },
    ],
    ['auth.providers.oidc.staging', { auth: { environment: 'staging' } }],
    ['auth.session.secret', { auth: { session: { secret: 'change-me' } } }],
    ['auth.session.secret', { auth: { session: { secret: '' } } }],
    [
      'backend.auth.keys[0].secret',
      { backend: { auth: { keys: [{ secret: 'dev' }] } } },
    ],
    [
      'backend.auth.externalAccess[0].options.token',
      {
        backend: {
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: 'token1234', subject: 'ci' },
              },
            ],
          },
        },
      },
    ],
    [
      'backend.auth.externalAccess[0].options.secret',
      {
        backend: {
          auth: {
            externalAccess: [
              { type: 'legacy', options: { secret: 'dev', subject: 'ci' } },
            ],
          },
        },
      },
    ],
  ])('names %s for %j', async (setting, override) => {
    await expect(settings(override)).resolves.toEqual([setting]);
  });

  it('wants a sign-in provider other than the personas', async () => {
    const config = fit();
    (config.auth as JsonObject).providers = { personas: {} };
    const problems = await findProblems({
      config: new ConfigReader(config),
      env: { NODE_ENV: 'production' },
      isInstalled: () => false,
    });
    expect(problems.map(({ setting }) => setting)).toEqual(['auth.providers']);
  });

  it('names the policy that allows everything', async () => {
    const allowAll =
      '@backstage/plugin-permission-backend-module-allow-all-policy';
    await expect(settings({}, { installed: [allowAll] })).resolves.toEqual([
      allowAll,
    ]);
  });

  it('names every problem at once', async () => {
    await expect(
      settings({
        permission: { enabled: false },
        boardwalk: { personas: { enabled: true } },
        auth: { session: { secret: 'secret' } },
      }),
    ).resolves.toEqual([
      'permission.enabled',
      'auth.session.secret',
      'boardwalk.personas.enabled',
    ]);
  });

  it('leaves what is convenient alone outside production', async () => {
    await expect(
      settings(
        {
          permission: { enabled: false },
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: { host: '127.0.0.1' },
          },
          app: { baseUrl: 'http://localhost:7007' },
        },
        { NODE_ENV: undefined },
      ),
    ).resolves.toEqual([]);
  });

  it('names an incomplete sign-in provider anywhere', async () => {
    await expect(
      settings(
        {
          boardwalk: { personas: { enabled: false } },
          auth: { providers: { github: { production: { clientId: 'a' } } } },
        },
        { NODE_ENV: undefined },
      ),
    ).resolves.toEqual([
      'auth.providers.github.production.clientSecret',
      'auth.providers.github.production.signIn.resolvers',
    ]);
  });

  it('names a folder that cannot be written to', async () => {
    await expect(
      find({ boardwalk: { dataDir: '/dev/null/data' } }),
    ).resolves.toEqual([
      {
        setting: 'boardwalk.dataDir',
        problem: expect.stringContaining('cannot write to /dev/null/data'),
        remedy: expect.stringContaining('choose another folder'),
      },
    ]);
  });
});
