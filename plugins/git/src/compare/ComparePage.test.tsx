import type { Comparison } from '@boardwalk/plugin-git-common';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GitApi } from '../api/GitApi';
import { renderGitPage } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import {
  aCommit,
  aComparison,
  aRepository,
  SHA,
} from '../__testUtils__/samples';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

const show = (comparison: Partial<Comparison>, api: Partial<GitApi> = {}) =>
  renderGitPage('/git/checkout/cart/compare/main...feature%2Fa', {
    compare: async () => aComparison(comparison),
    ...api,
  });

it('asks for two refs first', async () => {
  renderGitPage('/git/checkout/cart/compare', {});
  expect(await screen.findByText('Choose what to compare')).toBeVisible();
});

it.each<[Partial<Comparison>, string | RegExp]>([
  [{ mergeable: 'fast-forward' }, 'feature/a is 1 commit ahead of main.'],
  [{ mergeable: 'clean', ahead: 2, behind: 3 }, /has 2 .* lacks 3/],
])('offers to merge: %j', async (comparison, text) => {
  show(comparison);
  expect(await screen.findByText(text)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Merge' })).toBeEnabled();
  expect(screen.getByText('const fresh = 1;')).toBeVisible();
  expect(screen.getByText(/no place for comments here/)).toBeVisible();
});

it.each<[Partial<Comparison>, string | RegExp]>([
  [
    { mergeable: 'nothing', commits: [], files: [] },
    'There is nothing to merge',
  ],
  [{ mergeable: 'conflict', conflicts: ['src/both.ts'] }, 'src/both.ts'],
  [{ mergeable: 'unrelated', mergeBaseSha: null }, /no common history/],
])('says why there is no merging: %j', async (comparison, text) => {
  show(comparison);
  expect(await screen.findByText(text)).toBeVisible();
  expect(
    screen.queryByRole('button', { name: 'Merge' }),
  ).not.toBeInTheDocument();
});

it('leaves merging to owners', async () => {
  show(
    {},
    {
      getRepository: async () =>
        aRepository({ permissions: { update: false, delete: false } }),
    },
  );
  expect(await screen.findByText(/Only owners/)).toBeVisible();
  expect(
    screen.queryByRole('button', { name: 'Merge' }),
  ).not.toBeInTheDocument();
});

it('merges what was compared, and looks again', async () => {
  const merge = jest.fn(async () => aCommit());
  const compare = jest
    .fn()
    .mockResolvedValueOnce(aComparison())
    .mockResolvedValueOnce(
      aComparison({ mergeable: 'nothing', commits: [], files: [] }),
    );
  show({}, { merge, compare });
  await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
  await userEvent.type(
    await screen.findByRole('textbox', { name: /Message/ }),
    'Bring a',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Merge now' }));
  expect(await screen.findByText('There is nothing to merge')).toBeVisible();
  expect(merge).toHaveBeenCalledWith(
    expect.objectContaining({ namespace: 'checkout', name: 'cart' }),
    {
      base: 'main',
      head: 'feature/a',
      expectedHeadSha: SHA,
      message: 'Bring a',
    },
  );
});

it('says that a branch has moved, and compares anew', async () => {
  const compare = jest.fn(async () => aComparison());
  show(
    {},
    {
      compare,
      merge: async () => {
        throw await responseError(409, 'feature/a is at another commit now');
      },
    },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Merge' }));
  const confirm = await screen.findByRole('button', { name: 'Merge now' });
  await userEvent.click(confirm);
  expect(
    await screen.findByText(/at another commit now.*has moved/),
  ).toBeVisible();
  expect(confirm).toBeDisabled();
  const [close] = screen.getAllByRole('button', { name: 'Close' }).slice(-1);
  await userEvent.click(close);
  await waitFor(() => expect(compare).toHaveBeenCalledTimes(2));
});
