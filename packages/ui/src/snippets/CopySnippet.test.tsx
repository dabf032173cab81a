import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopySnippet } from './CopySnippet';

// A busy machine takes its time.
jest.setTimeout(30_000);

const texts = {
  copy: 'Copy',
  copied: 'Copied',
  copyOf: 'Copy: Command',
  copiedOf: 'Copied: Command',
  failed: 'Select the text instead.',
};

const show = () =>
  render(<CopySnippet title="Command" text="git status" texts={texts} />);

it('copies the text', async () => {
  const user = userEvent.setup();
  const writeText = jest.spyOn(navigator.clipboard, 'writeText');
  show();
  await user.click(screen.getByRole('button', { name: 'Copy: Command' }));
  expect(
    await screen.findByRole('button', { name: 'Copied: Command' }),
  ).toBeVisible();
  expect(writeText).toHaveBeenCalledWith('git status');
});

it('says what to do where the browser does not copy', async () => {
  const user = userEvent.setup();
  jest
    .spyOn(navigator.clipboard, 'writeText')
    .mockRejectedValueOnce(new Error('no'));
  show();
  await user.click(screen.getByRole('button', { name: 'Copy: Command' }));
  expect(await screen.findByText('Select the text instead.')).toBeVisible();
});
