import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  GithubPayloads,
  RepositoryHistory,
  SimulatedHost,
  type HostAnswer,
  type HostRequest,
} from '@boardwalk/plugin-dora-node/testUtils';
import {
  createTestReconciler,
  TOKEN,
} from '../__testUtils__/createTestReconciler';
import { readGithubSettings } from '../settings';
import { GithubApi } from './GithubApi';
import { GithubReconciler } from './GithubReconciler';

const { signal } = new AbortController();
const history = new RepositoryHistory({
  seed: 7,
  mergeMessage: number => `Merge pull request #${number} from acme/topic`,
});

describe('GithubReconciler', () => {
  let host: SimulatedHost | undefined;
  afterEach(async () => host?.stop());
  const hostOf = async (
    answer: (request: HostRequest) => HostAnswer | undefined,
    largestPage?: number,
  ) => {
    host = await SimulatedHost.start({
      answer,
      largestPage,
      credentials: { header: 'authorization', value: `Bearer ${TOKEN}` },
      limitHeaders: 'x-ratelimit',
      now: Date.now,
    });
    return host.url;
  };
  const readerOf = async (...args: Parameters<typeof hostOf>) =>
    createTestReconciler({ url: await hostOf(...args), now: Date.now });
  const repository = 'github.com/acme/shop';
  const { answer } = new GithubPayloads(history, 'acme/shop');
  const first = history.log().at(-1)!.id;

  it('serves repositories of hosts that have an integration', async () => {
    const reader = await readerOf(answer);
    expect(
      [
        'github.com/acme/shop',
        'github.com/acme',
        'github.com/acme/shop/more',
        'ghe.acme.test/acme/shop',
      ].map(name => reader.serves(name)),
    ).toEqual([true, false, false, false]);
  });

  it('reads a server of GitHub Enterprise, by its own address', async () => {
    const enterprise = new GithubPayloads(
      history,
      'acme/shop',
      'ghe.acme.test',
    );
    const url = await hostOf(request =>
      enterprise.answer({
        ...request,
        path: request.path.replace('/api/v3', ''),
      }),
    );
    const reader = GithubReconciler.create({
      settings: readGithubSettings(new ConfigReader({})),
      api: GithubApi.create(
        ScmIntegrations.fromConfig(
          new ConfigReader({
            integrations: {
              github: [
                {
                  host: 'ghe.acme.test:8443',
                  apiBaseUrl: `${url}/api/v3`,
                  token: TOKEN,
                },
              ],
            },
          }),
        ),
      ),
    });
    expect(reader.serves('ghe.acme.test/acme/shop')).toBe(true);
    const { events } = await reader.fetchPage({
      repository: 'ghe.acme.test/acme/shop',
      stream: 'deployments',
      since: new Date(0),
      signal,
    });
    expect(events.length).toBeGreaterThan(3);
    expect(events[0]).toMatchObject({ repository: 'ghe.acme.test/acme/shop' });
  });

  it('reads a comparison of several pages to its end', async () => {
    const reader = await readerOf(answer, 2);
    const told = await reader.compare({
      repository,
      base: first,
      head: history.head,
      signal,
    });
    const expected = history.between(first, history.head).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(20);
    expect(told).toMatchObject({ commits: expected.reverse() });
  });

  it.each<[string, (base: string) => HostAnswer | undefined, string]>([
    ['a commit that was forced away', () => undefined, 'forced push'],
    [
      'a list that GitHub cuts off',
      () => ({ body: { total_commits: 300, commits: [] } }),
      'lists 0 of 300',
    ],
    [
      'more than anybody reads',
      () => ({ body: { total_commits: 10_001, commits: [] } }),
      'More than 10000',
    ],
  ])('says that it cannot tell of %s', async (_name, other, why) => {
    const reader = await readerOf(request =>
      request.path.includes('/compare/') ? other('') : answer(request),
    );
    expect(
      await reader.compare({
        repository,
        base: first,
        head: history.head,
        signal,
      }),
    ).toEqual({ unknown: expect.stringContaining(why) });
  });

  it('passes over what it cannot read, and says what is wrong with it', async () => {
    const reader = await readerOf(request => {
      const found = answer(request);
      if (!request.path.endsWith('/pulls')) return found;
      const [pull, ...others] = found!.body as object[];
      return {
        body: [{ ...pull, created_at: null, merged_at: 'x' }, ...others],
      };
    });
    const { events, problems } = await reader.fetchPage({
      repository,
      stream: 'pull-requests',
      since: new Date(0),
      signal,
    });
    expect(events.length).toBeGreaterThan(3);
    expect(problems[0]).toContain('pull_request.created_at');
  });

  it('reads releases and workflow runs where they are deployments', async () => {
    const url = await hostOf(({ path, page }) => {
      const at = '2026-03-01T10:00:00Z';
      if (path === '/repos/acme/shop')
        return {
          body: {
            html_url: 'https://github.com/acme/shop',
            default_branch: 'main',
          },
        };
      if (path.endsWith('/releases'))
        return {
          body: page([
            { id: 3, tag_name: 'v1', created_at: at, published_at: at },
            { id: 4, tag_name: 'v2', created_at: at, published_at: null },
          ]),
        };
      // Hand-written after "REST API endpoints for workflow runs".
      const run = {
        id: 5,
        name: 'Deploy',
        run_attempt: 2,
        head_sha: first,
        head_branch: 'main',
        conclusion: 'success',
        created_at: at,
        run_started_at: at,
        updated_at: '2026-03-01T10:05:00Z',
      };
      return {
        body: {
          total_count: 2,
          workflow_runs: page([run, { ...run, id: 6, conclusion: null }]),
        },
      };
    });
    const reader = GithubReconciler.create({
      settings: readGithubSettings(
        new ConfigReader({
          releases: { environment: 'production' },
          workflows: [{ name: 'Deploy', environment: 'production' }],
        }),
      ),
      api: GithubApi.create(
        ScmIntegrations.fromConfig(
          new ConfigReader({
            integrations: {
              github: [{ host: 'github.com', apiBaseUrl: url, token: TOKEN }],
            },
          }),
        ),
      ),
    });
    expect(reader.streams).toEqual([
      'deployments',
      'pull-requests',
      'commits',
      'issues',
      'releases',
      'workflow-runs',
    ]);
    const idsOf = async (stream: string) =>
      (
        await reader.fetchPage({
          repository,
          stream,
          since: new Date('2026-03-01T00:00:00Z'),
          signal,
        })
      ).events.map(({ type, id }) => [type, id]);
    expect(await idsOf('releases')).toEqual([['deployment', 'release/3']]);
    expect(await idsOf('workflow-runs')).toEqual([
      ['deployment', 'workflow-run/5'],
    ]);
  });
});
