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

const EVENT = {
  type: 'pipeline',
  source: 'ci',
  id: '1',
  service: 'shop',
  status: 'success',
  finishedAt: '2026-03-01T12:00:00Z',
} as const;

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
    ['sources', (client: DoraClient) => client.getSources()],
    [
      'deliveries?state=dead',
      (client: DoraClient) => client.getDeliveries({ state: 'dead' }),
    ],
    ['deliveries/7%2F', (client: DoraClient) => client.getDelivery('7/')],
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

  it.each([
    ['sources/git%2Fhub/test', {}, (c: DoraClient) => c.testSource('git/hub')],
    ['deliveries/7/replay', {}, (c: DoraClient) => c.replayDelivery('7')],
    [
      'deliveries/replay',
      { state: 'dead' },
      (c: DoraClient) => c.replayDeadLetters(),
    ],
    [
      'deliveries/replay',
      { state: 'dead', source: 'toy' },
      (c: DoraClient) => c.replayDeadLetters('toy'),
    ],
    [
      'events?dryRun=true',
      { ...EVENT },
      (c: DoraClient) => c.checkEvent(EVENT),
    ],
  ])('asks for %s with %j, and gives the answer', async (path, body, ask) => {
    const { client, fetch } = answering(200, { what: path });
    expect(await ask(client)).toEqual({ what: path });
    const [address, init] = fetch.mock.calls[0];
    expect(address).toBe(`http://portal/api/dora/v1/${path}`);
    expect(init?.method).toBe('POST');
    expect(JSON.parse(String(init?.body))).toEqual(body);
  });

  it('knows where tools send to', async () => {
    const { client } = answering(200, {});
    expect(await client.getAddress()).toBe('http://portal/api/dora');
  });

  it('says with which status it was refused', async () => {
    const { client } = answering(403, { error: { message: 'no' } });
    await expect(client.getMetrics({})).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});
