import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SortHeader } from './SortHeader';

// A busy machine takes its time.
jest.setTimeout(30_000);

const show = (order: 'asc' | 'desc' | undefined, onSort: jest.Mock) =>
  render(
    <table>
      <thead>
        <tr>
          <SortHeader order={order} onSort={onSort}>
            Name
          </SortHeader>
        </tr>
      </thead>
    </table>,
  );

it.each([
  [undefined, null, 'asc'],
  ['asc', 'ascending', 'desc'],
  ['desc', 'descending', 'asc'],
] as const)(
  'sorted %s, it says so and sorts the other way',
  async (order, says, next) => {
    const onSort = jest.fn();
    show(order, onSort);
    expect(screen.getByRole('columnheader').getAttribute('aria-sort')).toBe(
      says,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenCalledWith(next);
  },
);
