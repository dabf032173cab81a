import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useFocusKept } from './useFocusKept';

/** Its buttons go away when they are pressed, the second one as a dialog does. */
const Part = () => {
  const kept = useFocusKept<HTMLElement>();
  const [gone, setGone] = useState<string[]>([]);
  const button = (name: string) =>
    !gone.includes(name) && (
      <button type="button" onClick={() => setGone([...gone, name])}>
        {name}
      </button>
    );
  return (
    <section {...kept} aria-label="part">
      {button('inside')}
      {createPortal(button('dialog'), document.body)}
    </section>
  );
};

describe('useFocusKept', () => {
  const press = async (name: string) => {
    screen.getByRole('button', { name }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  };

  it('takes the focus of what goes away', async () => {
    render(<Part />);
    await press('inside');
    expect(screen.getByRole('region', { name: 'part' })).toHaveFocus();
  });

  it('leaves that of a dialog alone', async () => {
    render(<Part />);
    await press('dialog');
    expect(document.body).toHaveFocus();
  });

  it('takes none that was elsewhere', async () => {
    const { rerender } = render(<Part />);
    screen.getByRole('button', { name: 'inside' }).focus();
    screen.getByRole('button', { name: 'inside' }).blur();
    rerender(<Part />);
    expect(document.body).toHaveFocus();
  });
});
