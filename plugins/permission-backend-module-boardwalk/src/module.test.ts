import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  allowPermissions,
  permissionRulesExtensionPoint,
} from '@boardwalk/plugin-permission-node';
import request from 'supertest';
import { permissionModuleBoardwalk } from './module';

const sail = createPermission({ name: 'boats.sail', attributes: {} });

const boatRules = createBackendModule({
  pluginId: 'permission',
  moduleId: 'boats',
  register(env) {
    env.registerInit({
      deps: { rules: permissionRulesExtensionPoint },
      async init({ rules }) {
        rules.addRules(allowPermissions('boats.sail', [sail]));
      },
    });
  },
});

async function start(groups: string[] = []) {
  const { server } = await startTestBackend({
    features: [
      permissionPlugin,
      permissionModuleBoardwalk,
      boatRules,
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: ['user:default/mock', ...groups],
        }),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          boardwalk: { platformGroup: 'platform' },
        },
      }),
    ],
  });
  return (name: string, header: string) =>
    request(server)
      .post('/api/permission/authorize')
      .set('Authorization', header)
      .send({
        items: [
          { id: '1', permission: { type: 'basic', name, attributes: {} } },
        ],
      });
}

describe('permissionModuleBoardwalk', () => {
  const user = mockCredentials.user.header();

  it('answers by its own rules and those of other modules', async () => {
    const ask = await start();
    const results = await Promise.all(
      ['catalog.location.analyze', 'boats.sail', 'boats.sink'].map(
        async name => (await ask(name, user)).body.items[0].result,
      ),
    );
    expect(results).toEqual([
      AuthorizeResult.ALLOW,
      AuthorizeResult.ALLOW,
      AuthorizeResult.DENY,
    ]);
  });

  it('allows the platform group what nobody spoke about', async () => {
    const ask = await start(['group:default/platform']);
    const response = await ask('boats.sink', user);
    expect(response.body.items[0].result).toBe(AuthorizeResult.ALLOW);
  });

  it('does not answer without a sign-in', async () => {
    const ask = await start();
    const response = await ask('boats.sail', mockCredentials.none.header());
    expect(response.status).toBe(401);
    expect(response.body.error.name).toBe('AuthenticationError');
  });

  it('refuses a request it cannot read', async () => {
    const ask = await start();
    const response = await ask('', user).send({ items: 'all' });
    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
  });
});
