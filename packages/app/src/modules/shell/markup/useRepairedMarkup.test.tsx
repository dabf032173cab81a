import { render, screen, waitFor } from '@testing-library/react';
import { useRef, type ReactNode } from 'react';
import { useRepairedMarkup } from './useRepairedMarkup';

const Page = (props: { children?: ReactNode }) => {
  const content = useRef<HTMLDivElement>(null);
  useRepairedMarkup(content);
  return <div ref={content}>{props.children}</div>;
};

it('names a field after the box around it', () => {
  render(
    <Page>
      <div
        role="combobox"
        aria-controls="kinds"
        aria-expanded={false}
        aria-label="Kinds"
      >
        <input />
      </div>
    </Page>,
  );
  expect(screen.getByRole('textbox', { name: 'Kinds' })).toBeInTheDocument();
});

it('leaves one button in a table head', () => {
  render(
    <Page>
      <table>
        <thead>
          <tr>
            <th>
              <span role="button" tabIndex={0}>
                <div
                  role="button"
                  tabIndex={0}
                  aria-describedby="hint"
                  data-rbd-drag-handle-draggable-id="0"
                >
                  Name
                </div>
              </span>
            </th>
          </tr>
        </thead>
      </table>
    </Page>,
  );
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByText('Name')).not.toHaveAttribute('tabindex');
});

it('repairs what appears later', async () => {
  const { rerender } = render(<Page />);
  rerender(
    <Page>
      <div className="swagger-ui">
        <select id="servers" />
        <button className="opblock-summary-control">
          <a href="#/orders">/orders</a>
        </button>
      </div>
    </Page>,
  );
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Servers' })).toBeVisible(),
  );
  expect(screen.getByText('/orders')).not.toHaveAttribute('href');
});
