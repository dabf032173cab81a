import {
  infraLoadV1,
  type NewWave,
} from '@boardwalk/plugin-cognitive-load-common';
import { CognitiveLoadClient } from './CognitiveLoadClient';

const answering = (status: number, body: object) => {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof global.fetch>>(
    async () =>
      ({
        ok: status < 400,
        status,
        statusText: '',
        headers: new Headers({ 'content-type': 'application/json' }),
        json: async () => body,
        text: async () => JSON.stringify(body),
      } as Response),
  );
  const client = new CognitiveLoadClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
};

const group = 'group:default/a b';
const action = {
  waveId: 'w1',
  group,
  metric: 'index',
  title: 'Do it',
  ownerRef: group,
};
const wave: NewWave = {
  title: 'Autumn',
  kind: 'scheduled',
  definition: { key: 'infra-load', version: 1 },
  audience: [group],
  closesAt: '2026-11-14T16:00:00.000Z',
};

describe('CognitiveLoadClient', () => {
  it.each<[string, (client: CognitiveLoadClient) => Promise<unknown>]>([
    ['me/surveys', client => client.getMySurveys()],
    ['waves', client => client.getWaves()],
    [
      'results?group=group%3Adefault%2Fa+b&wave=w1',
      client => client.getResults({ group, wave: 'w1' }),
    ],
    [
      'results?group=group%3Adefault%2Fa+b',
      client => client.getResults({ group }),
    ],
    [
      'results/trend?group=group%3Adefault%2Fa+b',
      client => client.getTrend({ group }),
    ],
    [
      'results/compare?group=g&from=w1&to=w2',
      client => client.compareWaves({ group: 'g', from: 'w1', to: 'w2' }),
    ],
    [
      'results/groups?wave=w1',
      client => client.getWaveOverview({ wave: 'w1' }),
    ],
    [
      'results/adoption-effect?from=w1&to=w2',
      client => client.getAdoptionEffect({ from: 'w1', to: 'w2' }),
    ],
    [
      'comments?group=g&wave=w1',
      client => client.getComments({ group: 'g', wave: 'w1' }),
    ],
    ['actions?wave=w1', client => client.getActions({ wave: 'w1' })],
    ['signals?group=g', client => client.getSignals({ group: 'g' })],
    ['signals?component=c', client => client.getSignals({ component: 'c' })],
    ['onboarding/services', client => client.getServiceOnboarding({})],
    [
      'onboarding/component/default/a',
      client => client.getOnboarding('component:default/a'),
    ],
    ['adoption', client => client.getPlatformAdoption()],
    ['tickets', client => client.getTickets({})],
    ['slos', client => client.getSlos()],
    ['definitions', client => client.getDefinitions()],
    ['definitions/my/2', client => client.getDefinition('my', 2)],
    ['waves/w%2F1/audience', client => client.getAudience('w/1')],
    ['waves/w1/health', client => client.getHealth('w1')],
    [
      'export?wave=w1&format=csv',
      client => client.getExport({ wave: 'w1', format: 'csv' }),
    ],
  ])('reads %s', async (path, read) => {
    const { client, fetch } = answering(200, { items: [] });
    await read(client);
    expect(fetch.mock.calls[0][0]).toBe(
      `http://portal/api/cognitive-load/v1/${path}`,
    );
    expect(fetch.mock.calls[0][1]?.method).toBeUndefined();
  });

  it.each<[string, string, (client: CognitiveLoadClient) => Promise<unknown>]>([
    [
      'POST',
      'waves/w1/responses',
      client =>
        client.answer('w1', { homeGroup: 'g', recent: 'r', answers: {} }),
    ],
    ['POST', 'waves/w1/opt-out', client => client.decline('w1')],
    ['POST', 'comments/c1/hide', client => client.hideComment('c1')],
    ['POST', 'actions', client => client.createAction(action)],
    ['PATCH', 'actions/a1', client => client.changeAction('a1', {})],
    ['POST', 'definitions', client => client.createDefinition(infraLoadV1)],
    ['POST', 'waves', client => client.createWave(wave)],
    ['PUT', 'waves/w1', client => client.changeWave('w1', wave)],
    ['DELETE', 'waves/w1', client => client.deleteWave('w1')],
    ['POST', 'waves/w1/open', client => client.openWave('w1')],
    ['POST', 'waves/w1/remind', client => client.remindWave('w1')],
    ['POST', 'waves/w1/close', client => client.closeWave('w1')],
    ['POST', 'waves/w1/void', client => client.voidWave('w1')],
  ])('writes with %s to %s', async (method, path, write) => {
    const { client, fetch } = answering(200, {});
    await write(client);
    expect(fetch.mock.calls[0][0]).toBe(
      `http://portal/api/cognitive-load/v1/${path}`,
    );
    expect(fetch.mock.calls[0][1]).toMatchObject({ method });
  });

  it('has neither person nor group in the address that takes answers', async () => {
    const { client, fetch } = answering(204, {});
    const response = {
      homeGroup: 'group:default/checkout',
      recent: '30-days',
      answers: { know: 4 },
    };
    await client.answer('w1', response);
    const [address, init] = fetch.mock.calls[0];
    expect(String(address)).not.toMatch(/user|group|checkout|\?/);
    expect(JSON.parse(String(init?.body))).toEqual(response);
  });

  it('throws what the backend says, with its status', async () => {
    const { client } = answering(409, {
      error: { name: 'ConflictError', message: 'once' },
      response: { statusCode: 409 },
    });
    await expect(client.decline('w1')).rejects.toMatchObject({
      statusCode: 409,
    });
  });
});
