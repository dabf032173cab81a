import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Router } from 'express';
import request from 'supertest';
import { catalogModuleLocationUpdates } from './locationUpdatesModule';

/** Answers what reaches the catalog itself. */
const catalog = createBackendPlugin({
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = Router();
        router.all('/locations/:id', (_req, res) => {
          res.json({ reached: true });
        });
        httpRouter.use(router);
      },
    });
  },
});

async function start(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const authorize = jest.fn(async () => [{ result }]);
  const { server } = await startTestBackend({
    features: [
      catalog,
      catalogModuleLocationUpdates,
      mockServices.permissions.mock({ authorize }).factory,
    ],
  });
  return { server, authorize };
}

describe('catalogModuleLocationUpdates', () => {
  it('lets those who may delete a location change it', async () => {
    const { server, authorize } = await start(AuthorizeResult.ALLOW);
    const response = await request(server).put('/api/catalog/locations/1');
    expect(response.body).toEqual({ reached: true });
    expect(authorize).toHaveBeenCalledWith(
      [
        {
          permission: expect.objectContaining({
            name: 'catalog.location.delete',
          }),
        },
      ],
      expect.anything(),
    );
  });

  it('answers 403 to others', async () => {
    const { server } = await start(AuthorizeResult.DENY);
    const response = await request(server).put('/api/catalog/locations/1');
    expect(response.status).toBe(403);
    expect(response.body.error.name).toBe('NotAllowedError');
  });

  it('answers 401 without a sign-in', async () => {
    const { server } = await start(AuthorizeResult.ALLOW);
    const response = await request(server)
      .put('/api/catalog/locations/1')
      .set('Authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });

  it('has no say in reading', async () => {
    const { server, authorize } = await start(AuthorizeResult.DENY);
    const response = await request(server).get('/api/catalog/locations/1');
    expect(response.body).toEqual({ reached: true });
    expect(authorize).not.toHaveBeenCalled();
  });
});
