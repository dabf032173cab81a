import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import about from '../src/about.json' with { type: 'json' };
import { App } from '../src/App.tsx';

afterEach(cleanup);

describe('App', () => {
  it('says what it is', () => {
    render(<App />);

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(about.title);
  });

  it('greets by keyboard alone', async () => {
    const user = userEvent.setup();
    render(<App />);

    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to content');
    await user.tab();
    await user.keyboard('Ada{Enter}');

    expect(screen.getByRole('status').textContent).toBe('Hello, Ada!');
  });

  it('keeps nobody out, as far as a machine can tell', async () => {
    const { container } = render(<App />);
    // Colours and sizes need a real browser.
    const result = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });

    expect(result.violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
