import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderGit } from '../__testUtils__/renderGit';
import { responseError } from '../__testUtils__/responseError';
import { aToken } from '../__testUtils__/samples';
import { TokensPage } from './TokensPage';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

it('lists what each token may do, until when, and when it was used', async () => {
  renderGit(<TokensPage />, {
    api: {
      getTokens: async () => [
        aToken(),
        aToken({
          id: 'b',
          name: 'old',
          scopes: ['read'],
          repository: 'checkout/cart',
          expiresAt: '2020-01-02T10:00:00Z',
        }),
      ],
    },
  });
  expect(await screen.findByText('Read and write')).toBeVisible();
  expect(screen.getByText('1 Jun 2999')).toBeVisible();
  expect(screen.getByText('Expired 2 Jan 2020')).toBeVisible();
  expect(screen.getByRole('link', { name: 'checkout/cart' })).toBeVisible();
});

it('makes a token, shows it once, and keeps it nowhere', async () => {
  const createToken = jest.fn(async () => ({
    token: 'bwg_secret',
    item: aToken({ repository: 'checkout/cart' }),
  }));
  renderGit(<TokensPage />, {
    api: { getTokens: async () => [], createToken },
  });
  expect(await screen.findByText('You have no tokens')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'New token' }));
  const create = await screen.findByRole('button', {
    name: 'Create the token',
  });
  expect(create).toBeDisabled();
  await userEvent.type(screen.getByRole('textbox', { name: /Name/ }), 'laptop');
  await userEvent.click(screen.getByRole('radio', { name: /Read and write/ }));
  const only = screen.getByRole('textbox', { name: /Only for one/ });
  await userEvent.type(only, 'cart');
  expect(screen.getByText(/Write it as namespace/)).toBeVisible();
  expect(create).toBeDisabled();
  await userEvent.clear(only);
  await userEvent.type(only, 'checkout/cart');
  await userEvent.click(screen.getByRole('radio', { name: 'In 30 days' }));
  await userEvent.click(create);
  expect(await screen.findByText('bwg_secret')).toBeVisible();
  expect(
    screen.getByText(
      'git clone http://localhost:7007/api/git/checkout/cart.git',
    ),
  ).toBeVisible();
  expect(createToken).toHaveBeenCalledWith({
    name: 'laptop',
    scopes: ['read', 'write'],
    repository: 'checkout/cart',
    expiresInDays: 30,
  });
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(
    'bwg_secret',
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'I have copied it' }),
  );
  expect(screen.queryByText('bwg_secret')).not.toBeInTheDocument();
});

it('keeps the form open with the reason when it fails', async () => {
  const error = await responseError(409, 'You have 50 tokens already');
  renderGit(<TokensPage />, {
    api: {
      getTokens: async () => [],
      createToken: () => Promise.reject(error),
    },
  });
  await userEvent.click(
    await screen.findByRole('button', { name: 'New token' }),
  );
  await userEvent.type(
    await screen.findByRole('textbox', { name: /Name/ }),
    'x',
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Create the token' }),
  );
  expect(await screen.findByText(/You have 50 tokens/)).toBeVisible();
});

it('revokes a token after a question', async () => {
  const revokeToken = jest.fn(async () => {});
  const getTokens = jest
    .fn()
    .mockResolvedValueOnce([aToken()])
    .mockResolvedValue([]);
  renderGit(<TokensPage />, { api: { getTokens, revokeToken } });
  await userEvent.click(
    await screen.findByRole('button', { name: 'Revoke laptop' }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Revoke the token' }),
  );
  expect(await screen.findByText('You have no tokens')).toBeVisible();
  await waitFor(() => expect(revokeToken).toHaveBeenCalledWith(aToken().id));
});
