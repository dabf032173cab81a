import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dark, light, type Palette } from './palette';

const css = readFileSync(resolve(__dirname, 'tokens.css'), 'utf8');

function tokensOf(mode: 'light' | 'dark') {
  const blocks = css.matchAll(
    new RegExp(`\\[data-theme-mode='${mode}'\\] \\{([^}]*)\\}`, 'g'),
  );
  const declarations = [...blocks].map(([, body]) => body).join('\n');
  return Object.fromEntries(
    [...declarations.matchAll(/(--[\w-]+): ([^;]+);/g)].map(match => [
      match[1],
      match[2].trim(),
    ]),
  );
}

/** Relative luminance of a #rrggbb colour, after WCAG 2.2. */
function luminance(hex: string) {
  const [r, g, b] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each([light, dark])('theme $mode', (palette: Palette) => {
  const tokens = tokensOf(palette.mode);

  it('has the same colours for both component libraries', () => {
    expect(tokens).toMatchObject({
      '--bui-bg-app': palette.app,
      '--bui-bg-neutral-1': palette.surface,
      '--bui-bg-neutral-2': palette.raised,
      '--bui-fg-primary': palette.text,
      '--bui-fg-secondary': palette.textMuted,
      '--bui-border-1': palette.border,
      '--bui-accent-bg': palette.accent,
      '--bui-accent-bg-hover': palette.accentHover,
      '--bui-accent-fg': palette.onAccent,
      '--bui-fg-positive': palette.positive,
      '--bui-fg-negative': palette.negative,
      '--bui-fg-warning': palette.warning,
      '--bui-fg-announcement': palette.info,
    });
  });

  it.each([
    'text',
    'textMuted',
    'accent',
    'positive',
    'negative',
    'warning',
    'info',
  ] as const)('%s is readable on every background (AA)', name => {
    for (const background of [palette.app, palette.surface, palette.raised]) {
      expect(contrast(palette[name], background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has readable buttons', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThan(4.5);
    expect(contrast(palette.onAccent, palette.accentHover)).toBeGreaterThan(
      4.5,
    );
  });
});
