import { render, screen } from '@testing-library/react';
import { FieldStatus } from './FieldStatus';

it('shows no sign where there is nothing to say', () => {
  render(
    <FieldStatus id="status" tone="problem">
      {undefined}
      {false}
    </FieldStatus>,
  );
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('says what there is to say, with its sign', () => {
  render(
    <FieldStatus id="status" tone="problem">
      {false}
      This name is taken.
    </FieldStatus>,
  );
  const status = screen.getByRole('status');
  expect(status).toHaveTextContent('This name is taken.');
  expect(status.querySelector('svg')).not.toBeNull();
});
