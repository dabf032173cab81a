import express from 'express';
import request from 'supertest';
import { createOutageMiddleware } from './createOutageMiddleware';

describe('createOutageMiddleware', () => {
  const failed = { error: { message: 'connect ECONNREFUSED 10.1.2.3:5432' } };

  function start(failure: Error | undefined) {
    const check = jest.fn(async () => failure);
    const app = express();
    app.use(createOutageMiddleware({ check, close: async () => {} }));
    app.get('/:status', (req, res) => {
      res.status(Number(req.params.status)).json(failed);
    });
    return { api: request(app), check };
  }

  it.each([500, 401])(
    'answers 503 instead of %d while the database is gone, without its host',
    async status => {
      const { api } = start(new Error('gone'));
      const response = await api.get(`/${status}`);
      expect(response.status).toBe(503);
      expect(response.headers['retry-after']).toBe('5');
      expect(response.body).toEqual({
        error: {
          name: 'ServiceUnavailableError',
          message: 'The database is not available. Try again in a few seconds.',
        },
        request: { method: 'GET', url: `/${status}` },
        response: { statusCode: 503 },
      });
    },
  );

  it.each([500, 401])('keeps %d while the database is there', async status => {
    const { api } = start(undefined);
    const response = await api.get(`/${status}`);
    expect(response.status).toBe(status);
    expect(response.body).toEqual(failed);
  });

  it.each([200, 400, 403, 404])('asks nothing about %d', async status => {
    const { api, check } = start(new Error('gone'));
    const response = await api.get(`/${status}`);
    expect(response.status).toBe(status);
    expect(response.body).toEqual(failed);
    expect(check).not.toHaveBeenCalled();
  });
});
