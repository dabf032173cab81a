import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { configure, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderGit } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import { aCommit } from '../__testUtils__/samples';
import { EntityRepositoryCard } from './EntityRepositoryCard';
import { EntitySourceTab } from './EntitySourceTab';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const component = (repository: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'cart',
    annotations: { 'boardwalk.dev/git-repository': repository },
  },
});

const show = (
  element: ReactElement,
  repository: string,
  api: Parameters<typeof renderGit>[1]['api'] = {},
) =>
  renderGit(
    <EntityProvider entity={component(repository)}>{element}</EntityProvider>,
    { api },
  );

it('shows how to clone, the last commit, and the way in', async () => {
  show(<EntityRepositoryCard />, 'checkout/cart', {
    getCommits: async () => ({ items: [aCommit()], hasMore: false }),
  });
  expect(
    await screen.findByRole('link', { name: 'Open source' }),
  ).toHaveAttribute('href', '/git/checkout/cart');
  expect(screen.getByText(/^git clone/)).toBeVisible();
  expect(
    await screen.findByRole('link', { name: 'Count items once' }),
  ).toBeVisible();
});

it('shows the files of a component', async () => {
  show(<EntitySourceTab />, 'checkout/cart');
  expect(await screen.findByRole('link', { name: 'src' })).toHaveAttribute(
    'href',
    '/git/checkout/cart/tree/main/src',
  );
});

it('says that the annotation is wrong', async () => {
  show(<EntityRepositoryCard />, 'https://elsewhere');
  expect(await screen.findByText(/must be namespace\/name/)).toBeVisible();
});

it('says that the repository is gone', async () => {
  const error = await responseError(404, 'There is no repository checkout/x');
  show(<EntityRepositoryCard />, 'checkout/x', {
    getRepository: () => Promise.reject(error),
  });
  expect(
    await screen.findByText('There is no repository checkout/x'),
  ).toBeVisible();
});
