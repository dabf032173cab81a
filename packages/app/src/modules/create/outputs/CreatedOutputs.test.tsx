import '../__testUtils__/slowRenders';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { CreatedOutputs } from './CreatedOutputs';
import type { CreatedSummary } from './summary';

// It has tests of its own, and asks another backend.
jest.mock('@boardwalk/plugin-cognitive-load', () => ({
  OnboardingClock: ({ entityRef }: { entityRef: string }) => (
    <p>clock of {entityRef}</p>
  ),
}));

const summary: CreatedSummary = {
  entityRef: 'component:default/orders',
  name: 'orders',
  repository: 'checkout/orders',
  cloneUrl: 'http://localhost:7007/api/git/checkout/orders.git',
  sourceUrl: 'http://localhost/git/checkout/orders/tree/main/',
  provider: 'boardwalk',
  ci: 'github',
  delivery: 'flux',
  template: 'template:default/node-service',
};

const show = (output: object | undefined, api: object = {}) =>
  renderInTestApp(
    <Routes>
      <Route
        path="/tasks/:taskId"
        element={<CreatedOutputs output={output as never} />}
      />
    </Routes>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/tasks/t1'],
      apis: [[scaffolderApiRef, api as never]],
    },
  );

const log = (stepId: string, message: string): LogEvent => ({
  type: 'log',
  body: { stepId, message },
  createdAt: '2026-01-01T00:00:00Z',
  id: 1,
  taskId: 't1',
});

const ended = (status: string, events: object[]) => ({
  getTask: async () => ({
    status,
    spec: { steps: [{ id: 'tidy', action: 'boardwalk:cleanup' }] },
  }),
  streamLogs: () => ({
    subscribe: (observer: { next: (event: object) => void }) => {
      for (const event of events) observer.next(event);
      return { unsubscribe: () => {} };
    },
  }),
});

const done = { type: 'completion', body: { message: 'Run completed' } };

it('shows what now exists, with the command that clones it', async () => {
  show({ summary });
  expect(
    await screen.findByRole('heading', { name: 'orders is there' }),
  ).toBeVisible();
  const repository = screen.getByRole('region', { name: 'Repository' });
  expect(repository).toHaveTextContent(
    'git clone http://localhost:7007/api/git/checkout/orders.git',
  );
  expect(
    within(repository).getByRole('button', { name: 'Copy: Clone it' }),
  ).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'Browse the source' }),
  ).toHaveAttribute('href', '/git/checkout/orders/tree/main/');
  expect(
    screen.getByRole('link', { name: 'Open the catalog page' }),
  ).toHaveAttribute('href', '/catalog/default/component/orders');
  expect(screen.getByRole('link', { name: 'Read the docs' })).toHaveAttribute(
    'href',
    '/docs/default/component/orders',
  );
  expect(screen.getByText('clock of component:default/orders')).toBeVisible();
});

it('says that the host inside runs no CI, and how to do without', async () => {
  show({ summary });
  const card = await screen.findByRole('region', { name: 'Pipeline' });
  expect(card).toHaveTextContent('The Git host of the portal runs no CI.');
  expect(card).toHaveTextContent('npm run check');
  expect(
    within(card).getByRole('link', { name: /connect a CI/ }),
  ).toBeVisible();
});

it.each([
  ['github', 'https://github.com/acme/orders/actions'],
  ['gitlab', 'https://github.com/acme/orders/-/pipelines'],
])('links the pipeline on %s', async (provider, href) => {
  const cloneUrl = 'https://github.com/acme/orders.git';
  show({ summary: { ...summary, provider, cloneUrl } });
  expect(
    await screen.findByRole('link', { name: 'Watch the pipeline' }),
  ).toHaveAttribute('href', href);
});

it('names three steps to production, with the delivery tool', async () => {
  show({ summary });
  const heading = await screen.findByRole('heading', {
    name: 'Next three steps to production',
  });
  const steps = within(heading.parentElement!).getAllByRole('listitem');
  expect(steps).toHaveLength(3);
  expect(steps[2]).toHaveTextContent('Flux');
});

it('leaves outputs of other templates as they were', async () => {
  show({ links: [{ title: 'Somewhere', url: 'https://example.com' }] });
  expect(await screen.findByText('Somewhere')).toBeVisible();
});

it('says after a failed run what the clean-up did', async () => {
  show(
    undefined,
    ended('failed', [
      log('tidy', '\u001b[32minfo\u001b[39m: Beginning step Tidy up'),
      log('tidy', 'info: Removed the repository checkout/orders.'),
      log('other', 'info: something else'),
      done,
    ]),
  );
  expect(
    await screen.findByText('Removed the repository checkout/orders.'),
  ).toBeVisible();
  expect(
    screen.queryByText(/Beginning|something else/),
  ).not.toBeInTheDocument();
});

it.each(['cancelled', 'failed'])(
  'knows a run that was stopped, though it counts as %s',
  async status => {
    show(
      undefined,
      ended(status, [
        {
          ...log('wait', 'Step wait has been cancelled.'),
          body: { stepId: 'wait', message: '', status: 'cancelled' },
        },
        log('tidy', 'Additional error: Step tidy was cancelled.'),
        done,
      ]),
    );
    expect(await screen.findByText(/This run was cancelled/)).toBeVisible();
    expect(screen.getByText(/look there for the repository/)).toBeVisible();
    expect(screen.queryByText(/Additional error/)).not.toBeInTheDocument();
  },
);

it('says what to look for when the clean-up was silent', async () => {
  show(undefined, ended('failed', [done]));
  expect(await screen.findByText(/This run failed/)).toBeVisible();
  expect(screen.getByText(/Look for the repository/)).toBeVisible();
});
