import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import type { AnswerService } from '../service/AnswerService';
import { createAnsweringRouter } from './createAnsweringRouter';

const WAVE = '5f0c5a0e-6d3f-4a8e-9a55-0c0f9a1c7b11';
const RESPONSE = {
  homeGroup: 'group:default/ads',
  recent: '30-days',
  answers: { know: 4 },
};

describe('createAnsweringRouter', () => {
  const logger = mockServices.rootLogger.mock({ child: () => logger });
  const answers = {
    listSurveys: jest.fn(async () => []),
    respond: jest.fn(async () => {}),
    optOut: jest.fn(async () => {}),
  };
  const middleware = MiddlewareFactory.create({
    config: mockServices.rootConfig(),
    logger,
  });
  const app = express();
  app.use(middleware.logging());
  app.use(
    createAnsweringRouter({
      answers: answers as unknown as AnswerService,
      httpAuth: mockServices.httpAuth(),
      permissions: mockServices.permissions(),
    }),
  );
  app.get('/v1/other', (_, res) => res.json({}));
  app.use(middleware.error());
  beforeEach(() => jest.clearAllMocks());

  const send = (method: 'get' | 'post', path: string, body?: object | string) =>
    request(app)
      [method](path)
      .set('Authorization', mockCredentials.user.header('user:default/Ana'))
      .set('User-Agent', 'telltale-browser')
      .set('Referer', 'https://telltale.page')
      .set('Content-Type', 'application/json')
      .send(body);
  const logged = () =>
    [logger.error, logger.warn, logger.info, logger.debug]
      .flatMap(level => level.mock.calls)
      .map(([text, more]) => `${text} ${JSON.stringify(more)} ${more}`)
      .join('\n');

  it('keeps browser and page out of the log of requests, which others have in it (attack 11)', async () => {
    await send('get', '/v1/other');
    expect(logged()).toMatch(/telltale-browser.*/);
    jest.clearAllMocks();
    await send('get', '/v1/me/surveys').expect(200);
    await send('post', `/v1/waves/${WAVE}/responses`, RESPONSE).expect(204);
    await send('post', `/v1/waves/${WAVE}/opt-out`).expect(204);
    answers.respond.mockRejectedValueOnce(new ConflictError('Answered'));
    await send('post', `/v1/waves/${WAVE}/responses`, RESPONSE).expect(409);
    expect(logger.info).toHaveBeenCalledTimes(4);
    expect(logged()).not.toMatch(/telltale|ana/i);
    expect(answers.respond).toHaveBeenCalledWith(
      WAVE,
      'user:default/ana',
      RESPONSE,
    );
  });

  it('lets no error tell what was sent, or by whom', async () => {
    answers.respond.mockRejectedValueOnce(
      Object.assign(new Error('insert ... telltale'), {
        detail: 'Failing row contains (user:default/ana, telltale)',
      }),
    );
    const broken = await send(
      'post',
      `/v1/waves/${WAVE}/responses`,
      RESPONSE,
    ).expect(503);
    expect(broken.text).not.toMatch(/telltale|ana/);
    const text = await send(
      'post',
      `/v1/waves/${WAVE}/responses`,
      '{"telltale',
    ).expect(400);
    expect(text.body.error).toMatchObject({
      name: 'InputError',
      message: 'The body is not JSON, or too long',
    });
    expect(logged()).not.toMatch(/telltale|ana/);
  });

  it.each([
    ['a key too many', { ...RESPONSE, user: 'ana' }, 'user'],
    ['a box that is text', { ...RESPONSE, answers: { know: '4' } }, 'know'],
    ['no group', { ...RESPONSE, homeGroup: undefined }, 'homeGroup'],
  ])('refuses %s, and names it', async (_, body, key) => {
    const answer = await send('post', `/v1/waves/${WAVE}/responses`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(key);
    expect(answers.respond).not.toHaveBeenCalled();
  });

  it('is for people', async () => {
    const statuses = [];
    for (const header of [
      mockCredentials.none.header(),
      mockCredentials.service.header(),
    ]) {
      const mine = await request(app)
        .get('/v1/me/surveys')
        .set('Authorization', header);
      const answer = await request(app)
        .post(`/v1/waves/${WAVE}/responses`)
        .set('Authorization', header)
        .send(RESPONSE);
      statuses.push(mine.status, answer.status);
    }
    expect(statuses).toEqual([401, 401, 403, 403]);
  });
});
