import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderGitPage } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import { aBranch, aCommit, aRepository } from '../__testUtils__/samples';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const branches = [
  aBranch(),
  aBranch({ name: 'feature/a', isDefault: false, ahead: 2, behind: 1 }),
];

it('shows how branches stand, and tags', async () => {
  renderGitPage('/git/checkout/cart/branches', {
    getBranches: async () => branches,
    getTags: async () => [{ name: 'v1.0', commit: aCommit() }],
  });
  expect(await screen.findByText('2 commits ahead, 1 behind')).toBeVisible();
  expect(screen.getByText('Default')).toBeVisible();
  expect(
    screen.getByRole('link', {
      name: 'Compare feature/a with the default branch',
    }),
  ).toHaveAttribute('href', '/git/checkout/cart/compare/main...feature%2Fa');
  expect(screen.getByRole('link', { name: 'v1.0' })).toHaveAttribute(
    'href',
    '/git/checkout/cart/tree/v1.0/',
  );
});

it('deletes a branch after a question, and says why it could not', async () => {
  const deleteBranch = jest
    .fn<Promise<void>, [object, string]>()
    .mockRejectedValueOnce(await responseError(409, 'It has just moved'))
    .mockResolvedValueOnce();
  renderGitPage('/git/checkout/cart/branches', {
    getBranches: async () => branches,
    deleteBranch,
  });
  expect(
    screen.queryByRole('button', { name: 'Delete main' }),
  ).not.toBeInTheDocument();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Delete feature/a' }),
  );
  expect(await screen.findByText(/2 commits are only/)).toBeVisible();
  const confirm = screen.getByRole('button', { name: 'Delete the branch' });
  await userEvent.click(confirm);
  expect(await screen.findByText(/It has just moved/)).toBeVisible();
  await userEvent.click(confirm);
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
  expect(deleteBranch).toHaveBeenLastCalledWith(
    { namespace: 'checkout', name: 'cart' },
    'feature/a',
  );
});

it('lets only owners delete', async () => {
  renderGitPage('/git/checkout/cart/branches', {
    getRepository: async () =>
      aRepository({ permissions: { update: false, delete: false } }),
    getBranches: async () => branches,
  });
  expect(await screen.findByRole('link', { name: 'feature/a' })).toBeVisible();
  expect(
    screen.queryByRole('button', { name: /Delete/ }),
  ).not.toBeInTheDocument();
});
