import '../../__testUtils__/slowRenders';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../../__testUtils__/renderForm';
import { needField } from '.';

const schema = {
  type: 'boolean',
  title: 'Does it keep files? (S3 bucket)',
  description: 'Pictures, invoices, exports.',
  default: false,
  'ui:field': 'BoardwalkNeed',
  'ui:options': { brings: 'A place for files on your machine.' },
};

const question = () => screen.findByRole('group', { name: /keep files/ });
const review = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  return screen.findByLabelText('answers');
};

it('asks what it does, and names the thing in the answer', async () => {
  renderForm({ field: needField, schema });
  const group = await question();
  expect(group).toHaveAccessibleName('Does it keep files?');
  expect(group).toHaveAccessibleDescription('Pictures, invoices, exports.');
  expect(within(group).getByRole('radio', { name: 'No' })).toBeChecked();
  const yes = within(group).getByRole('radio', { name: 'Yes: S3 bucket' });
  expect(yes).not.toBeChecked();
  expect(yes).toHaveAccessibleDescription('A place for files on your machine.');
});

it('hands on yes, and no after all', async () => {
  renderForm({ field: needField, schema });
  await question();
  await userEvent.click(screen.getByRole('radio', { name: /^Yes/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'No' }));
  // As with a keyboard: both are one group, of which arrows choose.
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: /^Yes/ })).toBeChecked();
  expect(await review()).toHaveTextContent('{"question":true}');
});

it('does without any words but the title', async () => {
  renderForm({
    field: needField,
    schema: { type: 'boolean', title: 'Files?', 'ui:field': 'BoardwalkNeed' },
  });
  expect(await screen.findByRole('radio', { name: 'Yes' })).not.toBeChecked();
  expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
});
