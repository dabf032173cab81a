import { DoraClient } from './DoraClient';

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
  const client = new DoraClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
};

describe('DoraClient', () => {
  it('asks for what is given, and for nothing else', async () => {
    const { client, fetch } = answering(200, { items: [] });
    const { signal } = new AbortController();
    await client.getDeployments(
      { scope: 'group:default/a b', failed: false, cursor: undefined },
      { signal },
    );
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/dora/v1/deployments?scope=group%3Adefault%2Fa+b&failed=false',
      { signal },
    );
  });

  it.each([
    ['metrics', (client: DoraClient) => client.getMetrics({})],
    ['services', (client: DoraClient) => client.getServices({})],
    ['deployments/7%2F', (client: DoraClient) => client.getDeployment('7/')],
    ['changes', (client: DoraClient) => client.getChanges({})],
    ['incidents', (client: DoraClient) => client.getIncidents({})],
    ['coverage', (client: DoraClient) => client.getCoverage({})],
    ['scopes', (client: DoraClient) => client.getScopes({})],
    ['definitions', (client: DoraClient) => client.getDefinitions()],
    ['adoption?gap=7', (client: DoraClient) => client.getAdoption({ gap: 7 })],
    ['adoption/teams', (client: DoraClient) => client.getAdoptionTeams({})],
    [
      'distribution?metric=changeLeadTime',
      (client: DoraClient) =>
        client.getDistribution({ metric: 'changeLeadTime' }),
    ],
  ])('finds %s', async (path, ask) => {
    const { client, fetch } = answering(200, { what: path });
    expect(await ask(client)).toEqual({ what: path });
    expect(fetch.mock.calls[0][0]).toBe(`http://portal/api/dora/v1/${path}`);
  });

  it('gets all rows of a list as text', async () => {
    const { client, fetch } = answering(200, []);
    expect(await client.getCsv('deployments', { failed: true })).toBe('[]');
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal/api/dora/v1/deployments?failed=true&format=csv',
    );
  });

  it('sends a correction, and takes it back', async () => {
    const { client, fetch } = answering(201, {});
    const correction = { deploymentId: '7', failed: false, reason: 'Drill' };
    await client.correctVerdict(correction);
    await client.undoCorrection('9');
    expect(fetch.mock.calls[0]).toEqual([
      'http://portal/api/dora/v1/overrides',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(correction),
      },
    ]);
    expect(fetch.mock.calls[1][0]).toBe(
      'http://portal/api/dora/v1/overrides/9/undo',
    );
  });

  it('says with which status it was refused', async () => {
    const { client } = answering(403, { error: { message: 'no' } });
    await expect(client.getMetrics({})).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
