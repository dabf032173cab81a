import { mockApis } from '@backstage/frontend-test-utils';
import { GoldenPathClient } from './GoldenPathClient';
import { refusalOf } from './refusalOf';

const clientOf = (answer: Response) => {
  const fetch = jest.fn(async () => answer);
  const client = new GoldenPathClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal' }),
    fetchApi: { fetch: fetch as never },
  });
  return { client, fetch };
};

const answering = (body: object, status = 200) =>
  new Response(JSON.stringify({ ...body, response: { statusCode: status } }), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

it('asks for a name with owner and host', async () => {
  const { client, fetch } = clientOf(answering({ available: true }));
  await client.checkName({ name: 'a b', owner: 'group:default/x' });
  expect(fetch).toHaveBeenCalledWith(
    'http://portal/api/scaffolder/boardwalk/v1/name?name=a+b&owner=group%3Adefault%2Fx',
    expect.anything(),
  );
});

it('lists hosts', async () => {
  const { client } = clientOf(answering({ items: [{ host: 'boardwalk' }] }));
  expect(await client.listHosts()).toEqual([{ host: 'boardwalk' }]);
});

it('asks what became of a run', async () => {
  const outcome = { status: 'failed', cancelled: true, items: [] };
  const { client, fetch } = clientOf(answering(outcome));
  expect(await client.getRun('a/b')).toMatchObject(outcome);
  expect(fetch).toHaveBeenCalledWith(
    'http://portal/api/scaffolder/boardwalk/v1/runs/a%2Fb',
    undefined,
  );
});

it('tells what is wrong with answers from what else may fail', async () => {
  const problems = [{ field: 'name', message: 'It is taken.' }, 'Mend it.'];
  const refused = clientOf(
    answering({ error: { message: 'No', problems } }, 400),
  );
  const error = await refused.client.preview('t', {}).catch(cause => cause);
  expect(refusalOf(error)).toEqual({
    of: 'answers',
    problems: ['name: It is taken.', 'Mend it.'],
  });

  const plain = clientOf(answering({ error: { message: 'No' } }, 400));
  expect(
    refusalOf(await plain.client.preview('t', {}).catch(cause => cause)),
  ).toEqual({ of: 'template', problems: ['No'] });

  const broken = clientOf(answering({ error: { message: 'No' } }, 500));
  expect(
    refusalOf(await broken.client.preview('t', {}).catch(cause => cause)),
  ).toBeUndefined();
});
