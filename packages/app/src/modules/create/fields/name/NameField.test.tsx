import '../../__testUtils__/slowRenders';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import type { GoldenPathApi } from '../../api/GoldenPathApi';
import { nameField } from '.';

const show = (
  checkName: GoldenPathApi['checkName'],
  answers: Record<string, unknown> = {},
) =>
  renderForm({
    field: nameField,
    schema: { type: 'string', title: 'Name', 'ui:field': 'BoardwalkName' },
    required: true,
    answers,
    api: { checkName },
  });

const free: GoldenPathApi['checkName'] = async ({ name }) => ({
  name,
  available: true,
  problems: [],
});

const type = async (text: string) =>
  userEvent.type(await screen.findByRole('textbox', { name: /Name/ }), text);

it('says that a name is free, for the owner and host of the form', async () => {
  const checkName = jest.fn(free);
  show(checkName, { owner: 'group:default/a', repository: { host: 'h.com' } });
  await type('orders');
  expect(await screen.findByText('orders is free.')).toBeVisible();
  expect(checkName).toHaveBeenCalledTimes(1);
  expect(checkName).toHaveBeenCalledWith(
    { name: 'orders', owner: 'group:default/a', host: 'h.com' },
    expect.anything(),
  );
});

it('offers what is allowed in place of bad characters, without asking', async () => {
  const checkName = jest.fn(free);
  show(checkName);
  await type('My Orders');
  const box = screen.getByRole('textbox', { name: /Name/ });
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/lower-case letters/);
  expect(checkName).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Use my-orders' }));
  expect(box).toHaveValue('my-orders');
  expect(await screen.findByText('my-orders is free.')).toBeVisible();
});

it('says that it is checking, and that it could not', async () => {
  let fail: (error: Error) => void = () => {};
  show(() => new Promise((_, reject) => (fail = reject)));
  await type('orders');
  expect(await screen.findByText(/^Checking/)).toBeVisible();
  await new Promise(resolve => setTimeout(resolve, 500));
  fail(new Error('gone'));
  expect(await screen.findByText(/^Could not check/)).toBeVisible();
});

it('refuses a name that is taken, as typed and on Review', async () => {
  const problem = 'component:default/orders is in the catalog already.';
  show(async ({ name }) => ({ name, available: false, problems: [problem] }));
  await type('orders');
  expect(await screen.findByText(problem)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  expect(
    (await screen.findAllByText(/in the catalog already/)).length,
  ).toBeGreaterThan(1);
  expect(screen.queryByLabelText('answers')).not.toBeInTheDocument();
});

it('says on Review that a name is missing', async () => {
  show(free);
  await userEvent.click(await screen.findByRole('button', { name: 'Review' }));
  expect((await screen.findAllByText(/is missing/)).length).toBeGreaterThan(0);
});
