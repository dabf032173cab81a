import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { createDocsHealthRouter } from './createDocsHealthRouter';

const LIST = '/docs-health/v1/entities';
const ONE = `${LIST}/component/default/a`;

describe('createDocsHealthRouter', () => {
  const docs = {
    listDocs: jest.fn(),
    getDocs: jest.fn(),
    buildDocs: jest.fn(),
  };
  const auditor = mockServices.auditor.mock();
  const permissions = mockServices.permissions.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  const app = express();
  app.use(
    createDocsHealthRouter({
      docs,
      auditor,
      permissions,
      httpAuth: mockServices.httpAuth(),
    }),
  );
  app.use(mockErrorHandler());

  beforeEach(() => {
    jest.resetAllMocks();
    auditor.createEvent.mockResolvedValue(event);
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
  });

  const nobody = mockCredentials.none.header();

  it.each([
    ['get', LIST],
    ['get', ONE],
    ['post', `${ONE}/build`],
  ] as const)('refuses nobody: %s %s', async (method, path) => {
    const { status, body } = await request(app)
      [method](path)
      .set('Authorization', nobody);
    expect(status).toBe(401);
    expect(body.error.name).toBe('AuthenticationError');
  });

  it.each([
    'state=fine',
    'limit=0',
    'limit=201',
    'offset=-1',
    'owner=/',
    'unknown=1',
  ])('refuses %s', async query => {
    const { status, body } = await request(app).get(`${LIST}?${query}`);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(docs.listDocs).not.toHaveBeenCalled();
  });

  it('lists for the caller what is asked for', async () => {
    docs.listDocs.mockResolvedValue({ items: [], totalItems: 0, counts: {} });
    await request(app)
      .get(`${LIST}?owner=checkout&owner=user:jonas&state=failed&text=pay`)
      .expect(200, { items: [], totalItems: 0, counts: {} });
    expect(docs.listDocs).toHaveBeenCalledWith({
      credentials: expect.objectContaining({
        principal: { type: 'user', userEntityRef: 'user:default/mock' },
      }),
      owners: ['group:default/checkout', 'user:default/jonas'],
      state: 'failed',
      text: 'pay',
      limit: 20,
      offset: 0,
    });
  });

  it.each([
    [AuthorizeResult.ALLOW, true],
    [AuthorizeResult.DENY, false],
  ] as const)('says whether the caller may build: %s', async (result, may) => {
    docs.getDocs.mockResolvedValue({ title: 'A' });
    permissions.authorize.mockResolvedValue([{ result }]);
    await request(app).get(ONE).expect(200, { title: 'A', mayBuild: may });
    expect(permissions.authorize.mock.calls[0][0]).toEqual([
      expect.objectContaining({ resourceRef: 'component:default/a' }),
    ]);
  });

  it('has nothing to say about what is not there', async () => {
    docs.getDocs.mockRejectedValue(new NotFoundError('no docs'));
    const { status, body } = await request(app).get(ONE);
    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
  });

  it('builds again, and leaves a trace', async () => {
    docs.buildDocs.mockResolvedValue({ state: 'built' });
    await request(app).post(`${ONE}/build`).expect(200, { state: 'built' });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'docs-build',
        meta: { entityRef: 'component:default/a' },
      }),
    );
    expect(event.success).toHaveBeenCalledWith({ meta: { state: 'built' } });
  });

  it('does not build for those who may not refresh the entity', async () => {
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const { status, body } = await request(app).post(`${ONE}/build`);
    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
    expect(docs.buildDocs).not.toHaveBeenCalled();
    expect(event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });
});
