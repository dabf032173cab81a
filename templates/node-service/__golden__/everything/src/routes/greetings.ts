import type { FastifyPluginCallback } from 'fastify';

const schema = {
  querystring: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1, maxLength: 100 } },
  },
  response: {
    200: {
      type: 'object',
      required: ['message'],
      properties: { message: { type: 'string' } },
    },
  },
} as const;

/** The example to replace with your own first endpoint. It is described in api/openapi.json. */
export const greetings: FastifyPluginCallback = (app, _options, done) => {
  app.get<{ Querystring: { name?: string } }>('/greetings', { schema }, request => ({
    message: `Hello, ${request.query.name ?? 'world'}!`,
  }));
  done();
};
