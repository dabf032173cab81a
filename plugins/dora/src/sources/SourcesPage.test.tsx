import type {
  DeliveriesAnswer,
  DeliveryAnswer,
  DeliverySummary,
  SourcesAnswer,
} from '@boardwalk/plugin-dora-common';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  doraApiRef,
  type DeliveriesRequest,
  type DoraApi,
} from '../api/DoraApi';
import { SectionNav } from '../page/SectionNav';
import { rootRouteRef } from '../routes';
import { SourcesPage } from './SourcesPage';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const none = { pending: 0, done: 0, ignored: 0, dead: 0 };
const sources: SourcesAnswer = {
  items: [
    {
      id: 'github',
      title: 'GitHub',
      webhook: '/api/dora/v1/webhooks/github',
      configured: true,
      testable: true,
      setup: {
        steps: ['Payload URL: WEBHOOK_URL.'],
        snippets: [
          { title: 'By hand', language: 'sh', text: 'gh WEBHOOK_URL' },
        ],
      },
      lastDeliveryAt: '2026-03-01T10:00:00.000Z',
      deliveries: { ...none, done: 1204, dead: 2 },
    },
    {
      id: 'flux',
      title: 'Flux',
      webhook: '/api/dora/v1/webhooks/flux',
      configured: false,
      testable: false,
      setup: { steps: [], snippets: [] },
      deliveries: none,
    },
    { id: 'jenkins', title: 'jenkins' },
  ],
  events: { path: '/api/dora/v1/events', tokens: 0 },
};
const letter: DeliverySummary = {
  id: '12',
  source: 'github',
  deliveryKey: 'a',
  eventType: 'push',
  state: 'dead',
  attempts: 1,
  reason: 'The body is not JSON',
  bytes: 1234,
  receivedAt: '2026-03-01T10:00:00.000Z',
};
const letters: DeliveriesAnswer = { items: [letter], pageInfo: {} };
const full: DeliveryAnswer = {
  ...letter,
  headers: { 'x-github-event': 'push' },
  body: '<script>alert(1)</script>',
};

describe('the page of sources', () => {
  const getSources = jest.fn<Promise<SourcesAnswer>, []>();
  const getDeliveries = jest.fn<
    Promise<DeliveriesAnswer>,
    [DeliveriesRequest]
  >();
  const testSource = jest.fn<
    ReturnType<DoraApi['testSource']>,
    Parameters<DoraApi['testSource']>
  >();
  const checkEvent = jest.fn<
    ReturnType<DoraApi['checkEvent']>,
    Parameters<DoraApi['checkEvent']>
  >();
  const replayDelivery = jest.fn<Promise<DeliveryAnswer>, [string]>();
  const replayDeadLetters = jest.fn<Promise<{ replayed: number }>, [string?]>();
  beforeEach(() => {
    jest.resetAllMocks();
    getSources.mockResolvedValue(sources);
    getDeliveries.mockResolvedValue(letters);
  });

  const render = (search = '') =>
    renderInTestApp(
      <>
        <SectionNav />
        <SourcesPage />
      </>,
      {
        initialRouteEntries: [`/${search}`],
        mountedRoutes: { '/dora': rootRouteRef },
        apis: [
          [
            doraApiRef,
            {
              getSources,
              getDeliveries,
              getAddress: async () => 'https://portal.test/api/dora',
              getDelivery: async () => full,
              getReconciliation: async () => ({ items: [] }),
              getSinks: async () => ({ items: [] }),
              testSource,
              checkEvent,
              replayDelivery,
              replayDeadLetters,
            } as Partial<DoraApi> as DoraApi,
          ],
          [
            permissionApiRef,
            mockApis.permission({
              authorize: AuthorizeResult.ALLOW,
            }),
          ],
        ],
      },
    );
  const card = async (name: string) =>
    within(await screen.findByRole('region', { name }));

  it('says of each source whether it is set up, what came, and how to set it up', async () => {
    render();
    const github = await card('GitHub');
    expect(github.getByText('Set up')).toBeVisible();
    expect(
      github
        .getAllByRole('listitem')
        .map(item => item.textContent)
        .slice(0, 2),
    ).toEqual(['1,204 taken in', '2 dead letters']);
    expect(
      github.getByRole('figure', { name: 'Webhook address' }),
    ).toHaveTextContent('https://portal.test/api/dora/v1/webhooks/github');
    expect(
      github.getByText(
        'Payload URL: https://portal.test/api/dora/v1/webhooks/github.',
      ),
    ).toBeInTheDocument();
    expect(
      github.getByText(/secrets: \['\$\{DORA_GITHUB_SECRET\}'\]/),
    ).toBeInTheDocument();
    expect(
      github.getByText('gh https://portal.test/api/dora/v1/webhooks/github'),
    ).toBeInTheDocument();

    const flux = await card('Flux');
    expect(flux.getByText('Not set up')).toBeVisible();
    expect(flux.getByText(/No delivery yet/)).toBeVisible();
    expect(
      flux.queryByRole('button', { name: /Send a test event/ }),
    ).not.toBeInTheDocument();

    const events = await card('Events over HTTP');
    expect(events.getByText('No token may report yet')).toBeVisible();
    expect(events.getByText('Seen by their events: jenkins.')).toBeVisible();
    const links = screen.getByRole('navigation', { name: 'DORA pages' });
    expect(within(links).getByText('Sources')).toBeVisible();
  });

  it.each([
    [
      { verified: true, events: [{ type: 'deployment', service: 'test' }] },
      'The signature was accepted. It would have become 1 event: deployment of test. Nothing was stored.',
    ],
    [
      { verified: true, events: [], reason: 'no use' },
      'The signature was accepted, but nothing comes of it: no use',
    ],
    [
      { verified: false, events: [], reason: 'wrong' },
      'The signature was not accepted: wrong',
    ],
  ])('sends a test event and says what came back: %j', async (result, text) => {
    testSource.mockResolvedValue({
      source: 'github',
      eventType: 'push',
      body: '{"sent":true}',
      ...result,
    } as Awaited<ReturnType<DoraApi['testSource']>>);
    render();
    const github = await card('GitHub');
    await userEvent.click(
      github.getByRole('button', { name: 'Send a test event: GitHub' }),
    );
    expect(await github.findByText(text)).toBeVisible();
    expect(testSource.mock.calls).toEqual([['github']]);
    expect(github.getByText('{"sent":true}')).toBeInTheDocument();
  });

  it('says that a test could not be made', async () => {
    testSource.mockRejectedValue(new Error('gone'));
    render();
    const github = await card('GitHub');
    await userEvent.click(
      github.getByRole('button', { name: 'Send a test event: GitHub' }),
    );
    expect(
      await github.findByText('The test could not be made: gone'),
    ).toBeVisible();
  });

  it('checks an event without storing it', async () => {
    checkEvent.mockResolvedValue({ accepted: 1, duplicates: 0, rejected: [] });
    render();
    const events = await card('Events over HTTP');
    await userEvent.click(
      events.getByRole('button', { name: /Send a test event/ }),
    );
    expect(
      await events.findByText(
        'The event was accepted as good. Nothing was stored.',
      ),
    ).toBeVisible();
    expect(checkEvent.mock.calls[0][0]).toMatchObject({ type: 'deployment' });
  });

  it('shows dead letters with their reason, and their payload as text', async () => {
    render('?source=github');
    const table = within(
      await screen.findByRole('table', { name: 'Deliveries' }),
    );
    expect(getDeliveries.mock.calls[0][0]).toEqual({
      source: 'github',
      state: 'dead',
      cursor: undefined,
      limit: 25,
    });
    expect(table.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      'GitHub',
      'push',
      'The body is not JSON',
      '1.2 kB',
      'ViewTry again',
    ]);
    await userEvent.click(
      table.getByRole('button', { name: 'View delivery 12' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByRole('textbox', { name: 'Payload, as text' }),
    ).toHaveValue('<script>alert(1)</script>');
    expect(dialog.getByText('x-github-event')).toBeVisible();
  });

  it.each([
    [{ state: 'done', events: 3 }, 'Delivery 12 was taken in: 3 events.'],
    [
      { state: 'dead', reason: 'No JSON' },
      'Delivery 12 still cannot be read: No JSON',
    ],
  ] as const)(
    'tries one again and says what became of it: %j',
    async (became, text) => {
      replayDelivery.mockResolvedValue({ ...full, ...became });
      render();
      await userEvent.click(
        await screen.findByRole('button', { name: 'Try again: delivery 12' }),
      );
      expect(await screen.findByText(text)).toBeVisible();
      expect(replayDelivery.mock.calls).toEqual([['12']]);
      expect(getDeliveries).toHaveBeenCalledTimes(2);
    },
  );

  it('asks with their number before it tries all again', async () => {
    replayDeadLetters.mockResolvedValue({ replayed: 2 });
    render();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Try all 2 dead letters again',
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Try 2 dead letters again?')).toBeVisible();
    expect(replayDeadLetters).not.toHaveBeenCalled();
    await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(
        '2 dead letters were tried again. 2 cannot be read, 0 still wait.',
      ),
    ).toBeVisible();
    expect(replayDeadLetters.mock.calls).toEqual([[undefined]]);
  });

  it('names a source that is no more, when the address asks for it', async () => {
    render('?source=gone');
    expect(await screen.findByRole('button', { name: /^gone/ })).toBeVisible();
    expect(getDeliveries.mock.calls[0][0].source).toBe('gone');
  });

  it('says that nothing is dead', async () => {
    getDeliveries.mockResolvedValue({ items: [], pageInfo: {} });
    render();
    expect(await screen.findByText('No dead letters')).toBeVisible();
  });

  it('shows why it failed, and recovers', async () => {
    getSources.mockRejectedValueOnce(new Error('the database is gone'));
    render();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The sources could not be loaded',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await card('GitHub')).getByText('Set up')).toBeVisible();
  });
});
