import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfirmButton } from './ConfirmButton';

it('keeps the focus where it is while it works, works once, and says why it failed', async () => {
  let fail = (_: Error) => {};
  const onConfirm = jest.fn(
    () =>
      new Promise<void>((_, reject) => {
        fail = reject;
      }),
  );
  render(
    <ConfirmButton
      label="Close"
      title="Close the survey?"
      confirm="Close it"
      cancel="Not yet"
      failed={reason => `Not closed: ${reason}`}
      onConfirm={onConfirm}
    >
      Nobody can answer any more.
    </ConfirmButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  const confirm = await screen.findByRole('button', { name: 'Close it' });
  confirm.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  // Disabled, it would lose the focus in a browser.
  expect(confirm).toBeEnabled();
  expect(confirm).toHaveFocus();
  expect(onConfirm).toHaveBeenCalledTimes(1);
  fail(new Error('the database is away'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not closed: the database is away',
  );
});
