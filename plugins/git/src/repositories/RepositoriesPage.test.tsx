import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderGitPage } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import { aRepository } from '../__testUtils__/samples';

// The first render loads much.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const page = (...items: ReturnType<typeof aRepository>[]) => ({
  items,
  pageInfo: {},
  totalItems: items.length,
});

it('lists repositories with owner, last push and size', async () => {
  renderGitPage('/git', {
    getRepositories: async () =>
      page(aRepository(), aRepository({ slug: 'a/new', pushedAt: null })),
  });
  expect(
    await screen.findByRole('link', { name: 'checkout/cart' }),
  ).toHaveAttribute('href', '/git/checkout/cart');
  expect(screen.getAllByRole('link', { name: 'checkout' })[0]).toHaveAttribute(
    'href',
    '/catalog/default/group/checkout',
  );
  expect(screen.getAllByText('12.3 kB')[0]).toBeVisible();
  expect(screen.getByText('Nothing yet')).toBeVisible();
  expect(screen.getByText('2 repositories')).toBeVisible();
  expect(screen.getByText(/runs no CI/)).toBeVisible();
});

it('searches, and says when nothing fits', async () => {
  const getRepositories = jest.fn(async ({ q }: { q?: string }) =>
    q ? page() : page(aRepository()),
  );
  renderGitPage('/git', { getRepositories });
  await screen.findByRole('link', { name: 'checkout/cart' });
  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Search' }),
    'nope{Enter}',
  );
  expect(await screen.findByText('No repository fits')).toBeVisible();
  expect(getRepositories).toHaveBeenLastCalledWith(
    { q: 'nope', owner: undefined, cursor: undefined, limit: 50 },
    expect.anything(),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(
    await screen.findByRole('link', { name: 'checkout/cart' }),
  ).toBeVisible();
});

it('tells how the first repository comes about', async () => {
  renderGitPage('/git', { getRepositories: async () => page() });
  expect(
    await screen.findByText('There are no repositories yet'),
  ).toBeVisible();
  expect(
    screen.getByRole('link', { name: 'Create a service' }),
  ).toHaveAttribute('href', '/create');
});

it('goes on to the next page', async () => {
  const getRepositories = jest.fn(async ({ cursor }: { cursor?: string }) => ({
    ...page(aRepository({ slug: cursor ? 'z/last' : 'a/first' })),
    pageInfo: cursor ? {} : { nextCursor: 'c1' },
  }));
  renderGitPage('/git', { getRepositories });
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('link', { name: 'z/last' })).toBeVisible();
});

it.each([
  [403, 'The list of repositories may not be seen'],
  [500, 'The list of repositories did not load'],
])('explains a %s', async (status, title) => {
  const error = await responseError(status, 'the host rests');
  renderGitPage('/git', { getRepositories: () => Promise.reject(error) });
  expect(await screen.findByText(title)).toBeVisible();
});
