import '../__testUtils__/slowRenders';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  goldenPathApiRef,
  type GoldenPathApi,
  type RunOutcome,
  type RunResource,
} from '../api/GoldenPathApi';
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

/** Shows a page; the outcomes are told one after the other. */
const show = (output: object | undefined, outcomes: RunOutcome[] = []) =>
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
      apis: [
        [
          goldenPathApiRef,
          {
            getRun: async () => outcomes.shift(),
          } as Partial<GoldenPathApi> as GoldenPathApi,
        ],
      ],
    },
  );

const outcome = (more: Partial<RunOutcome>): RunOutcome => ({
  status: 'failed',
  cancelled: false,
  items: [],
  ...more,
});

const resourceOf = (more: Partial<RunResource>): RunResource => ({
  kind: 'repository',
  ref: 'checkout/orders',
  state: 'removed',
  note: null,
  ...more,
});

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

it('says after a failed run what became of what it had made', async () => {
  show(undefined, [
    outcome({
      items: [
        resourceOf({}),
        resourceOf({
          kind: 'external-repository',
          ref: 'https://github.com/acme/orders.git',
          state: 'left',
          note: 'Delete it by hand.',
        }),
      ],
    }),
  ]);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('This run failed');
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([
    'Removed: the repository checkout/orders.',
    'Still there: the repository https://github.com/acme/orders.git. Delete it by hand.',
  ]);
});

it('looks on until a cancelled run is cleaned up', async () => {
  const ended = { cancelled: true };
  show(undefined, [
    outcome({ status: 'processing' }),
    outcome({ ...ended, items: [resourceOf({ state: 'made' })] }),
    outcome({ ...ended, items: [resourceOf({})] }),
  ]);
  const patience = { timeout: 10_000 };
  expect(
    await screen.findByText(/This run was cancelled/, {}, patience),
  ).toBeVisible();
  expect(screen.getByText(/^Being removed: the repository/)).toBeVisible();
  expect(
    await screen.findByText(/^Removed: the repository/, {}, patience),
  ).toBeVisible();
});

it('says that a run had made nothing', async () => {
  show(undefined, [outcome({})]);
  expect(await screen.findByText(/It had made nothing/)).toBeVisible();
});
