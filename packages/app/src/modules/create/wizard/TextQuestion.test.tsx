import '../__testUtils__/slowRenders';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../__testUtils__/renderForm';

const show = (schema: object) =>
  renderForm({
    field: [],
    schema: { title: 'Risk', type: 'object', properties: schema },
  });

it('reads its explanation out, and shows it once', async () => {
  show({
    note: { type: 'string', title: 'Note', description: 'For others.' },
  });
  const box = await screen.findByRole('textbox', { name: /Note/ });
  expect(box).toHaveAccessibleDescription('For others.');
  expect(screen.getAllByText(/others/)).toHaveLength(1);
});

it('takes numbers as numbers, and an emptied line as no answer', async () => {
  const user = userEvent.setup();
  show({
    days: { type: 'integer', title: 'Days', minimum: 0, default: 30 },
    note: { type: 'string', title: 'Note', default: 'x' },
  });
  const days = await screen.findByRole('spinbutton', { name: /Days/ });
  await user.clear(days);
  await user.type(days, '7');
  await user.clear(screen.getByRole('textbox', { name: /Note/ }));
  await user.click(screen.getByRole('button', { name: 'Review' }));
  expect(await screen.findByLabelText('answers')).toHaveTextContent(
    '{"question":{"days":7}}',
  );
});

it('leaves the explanation of a choice to the form', async () => {
  show({
    tool: {
      type: 'string',
      title: 'Tool',
      description: 'Either will do.',
      enum: ['a', 'b'],
    },
  });
  expect(await screen.findByText('Either will do.')).toBeVisible();
});
