import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Diagram } from './Diagram';
import { drawDiagram } from './drawDiagram';

// Mermaid measures text, which only a browser does: the browser tests draw.
jest.mock('./drawDiagram', () => ({ drawDiagram: jest.fn() }));

/** A block as the reader shows it: with a button beside the code. */
function blockOf(source: string) {
  const block = document.createElement('pre');
  block.innerHTML = '<div><button>Copy</button></div><code></code>';
  block.querySelector('code')!.textContent = source;
  return block;
}

function drawingOf(width: number) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} 100`);
  svg.textContent = 'Basket';
  return { svg, title: 'Way of an order' };
}

describe('with a drawing', () => {
  beforeEach(() => {
    jest.mocked(drawDiagram).mockResolvedValue(drawingOf(1000));
  });

  it('draws the code alone, in place of the source', async () => {
    const block = blockOf('graph LR');
    render(<Diagram block={block} />);
    expect(
      await screen.findByRole('group', { name: 'Way of an order' }),
    ).toHaveTextContent('Basket');
    expect(block).toHaveProperty('hidden', true);
    expect(jest.mocked(drawDiagram).mock.calls[0][0]).toBe('graph LR');
  });

  it('shows the source to those who ask', async () => {
    const block = blockOf('graph LR');
    render(<Diagram block={block} />);
    const button = await screen.findByRole('button', {
      name: 'Source of the diagram',
    });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(block).toHaveProperty('hidden', false);
  });

  it('shrinks, but stays legible', async () => {
    render(<Diagram block={blockOf('graph LR')} />);
    const frame = await screen.findByRole('group');
    expect(frame.querySelector('svg')).toHaveStyle({
      maxWidth: '1000px',
      minWidth: '750px',
    });
  });
});

it('says why there is no drawing, and leaves the source', async () => {
  jest
    .mocked(drawDiagram)
    .mockRejectedValue(
      new Error("Parse error on line 2:\n ->\n-^\nExpecting 'SQE', got '1'"),
    );
  const block = blockOf('graph LR\n ->');
  render(<Diagram block={block} />);
  expect(await screen.findByText(/cannot be drawn/)).toBeVisible();
  const reason = screen.getByText(/Parse error on line 2/);
  expect(reason).toBeVisible();
  expect(reason).not.toHaveTextContent('Expecting');
  expect(block).toHaveProperty('hidden', false);
});
