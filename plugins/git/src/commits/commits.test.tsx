import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderGitPage } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import { aCommit, aFileDiff, SHA } from '../__testUtils__/samples';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

it('shows the history of a path, a page at a time', async () => {
  const getCommits = jest.fn(
    async (_repository: object, { skip }: { skip: number }) => ({
      items: [aCommit({ subject: skip ? 'Begin' : 'Go on' })],
      hasMore: skip === 0,
    }),
  );
  renderGitPage('/git/checkout/cart/commits/main?path=src', { getCommits });
  expect(await screen.findByText(/History of src/)).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Go on' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Older' }));
  expect(await screen.findByRole('link', { name: 'Begin' })).toBeVisible();
  expect(getCommits).toHaveBeenLastCalledWith(
    { namespace: 'checkout', name: 'cart' },
    { ref: 'main', path: 'src', limit: 30, skip: 30 },
    expect.anything(),
  );
  expect(screen.getByRole('button', { name: 'Older' })).toBeDisabled();
});

it('shows what a commit says and changed', async () => {
  renderGitPage(`/git/checkout/cart/commit/${SHA}`, {
    getCommit: async () => ({
      commit: aCommit({ body: 'Because.', parents: ['b'.repeat(40)] }),
      files: [
        aFileDiff(),
        aFileDiff({
          path: 'new.md',
          oldPath: 'old.md',
          status: 'renamed',
          additions: 0,
          deletions: 0,
          patch: null,
        }),
        aFileDiff({ path: 'logo.png', status: 'added', binary: true }),
        aFileDiff({ path: 'lock.json', truncated: true, patch: null }),
      ],
      truncated: true,
    }),
  });
  expect(
    await screen.findByRole('heading', { name: 'Count items once' }),
  ).toBeVisible();
  expect(screen.getByText('Because.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'bbbbbbbbbb' })).toHaveAttribute(
    'href',
    `/git/checkout/cart/commit/${'b'.repeat(40)}`,
  );
  const diff = screen.getByRole('region', { name: 'Changes of src/cart.ts' });
  expect(within(diff).getByText('const fresh = 1;')).toBeVisible();
  expect(within(diff).getByText('added')).toBeInTheDocument();
  expect(screen.getByText('was old.md')).toBeVisible();
  expect(screen.getByText('Only the name changed.')).toBeVisible();
  expect(screen.getByText(/Not text/)).toBeVisible();
  expect(screen.getByText(/Too many changes/)).toBeVisible();
  expect(screen.getByText(/There is more than is shown/)).toBeVisible();
});

it('says that there is no such commit', async () => {
  const error = await responseError(404, 'No commit begins with abc');
  renderGitPage('/git/checkout/cart/commit/abc', {
    getCommit: () => Promise.reject(error),
  });
  expect(await screen.findByText('The commit cannot be found')).toBeVisible();
});
