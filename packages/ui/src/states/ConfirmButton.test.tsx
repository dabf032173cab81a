import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmButton } from './ConfirmButton';

jest.setTimeout(30_000);

const show = (onConfirm: () => Promise<void>) =>
  renderInTestApp(
    <ConfirmButton
      label="Delete"
      title="Delete it?"
      confirm="Yes, delete"
      cancel="Keep"
      failed={message => `Not deleted: ${message}`}
      onConfirm={onConfirm}
    >
      It cannot be brought back.
    </ConfirmButton>,
  );

it('asks first, and stays open with the reason when it fails', async () => {
  const onConfirm = jest
    .fn<Promise<void>, []>()
    .mockRejectedValueOnce(new Error('busy'))
    .mockResolvedValueOnce();
  show(onConfirm);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText(/cannot be brought back/)).toBeVisible();
  expect(onConfirm).not.toHaveBeenCalled();

  await userEvent.click(screen.getByRole('button', { name: 'Yes, delete' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not deleted: busy',
  );

  await userEvent.click(screen.getByRole('button', { name: 'Yes, delete' }));
  await waitFor(() =>
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
  );
});

it('keeps the focus where it is while it works, and works once', async () => {
  let fail = (_: Error) => {};
  const onConfirm = jest.fn(
    () =>
      new Promise<void>((_, reject) => {
        fail = reject;
      }),
  );
  show(onConfirm);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  const confirm = await screen.findByRole('button', { name: 'Yes, delete' });
  confirm.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  // Disabled, it would lose the focus in a browser.
  expect(confirm).toBeEnabled();
  expect(confirm).toHaveFocus();
  expect(onConfirm).toHaveBeenCalledTimes(1);
  fail(new Error('the database is away'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not deleted: the database is away',
  );
});
