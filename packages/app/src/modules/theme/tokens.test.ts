import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contrastOf as contrast } from '@boardwalk/ui';
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
