import '../__testUtils__/slowRenders';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderForm } from '../__testUtils__/renderForm';

const schema = {
  type: 'object',
  title: 'Risk',
  properties: {
    name: { type: 'string', title: 'Short name', pattern: '^[a-z]+$' },
    days: { type: 'integer', title: 'Days', minimum: 1 },
  },
};

it('names what is wrong by its title, until it is answered anew', async () => {
  const user = userEvent.setup();
  renderForm({ field: [], schema, answers: { question: { days: 0 } } });
  const name = await screen.findByRole('textbox', { name: /Short name/ });
  const review = () =>
    user.click(screen.getByRole('button', { name: 'Review' }));

  await user.type(name, 'A B');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await review();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(
    'Short name has characters that are not allowed.',
  );
  expect(alert).toHaveTextContent('Days must be 1 or more.');

  await user.clear(name);
  await user.type(name, 'C D');
  expect(screen.getByRole('alert')).not.toHaveTextContent('Short name');
  expect(screen.getByRole('alert')).toHaveTextContent('Days');

  // Another answer with the same fault.
  await review();
  await waitFor(() =>
    expect(screen.getByRole('alert')).toHaveTextContent('Short name has'),
  );
});
