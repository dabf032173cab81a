import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contrastOf } from '../colour/contrastOf';

const css = readFileSync(resolve(__dirname, 'colours.css'), 'utf8');

/** What cards are on; code stands on them, and on the marked line. */
const SURFACES = {
  light: '#ffffff',
  dark: '#152023',
};

const coloursOf = (mode: string) => {
  const [, body = ''] =
    css.match(new RegExp(`data-theme-mode='${mode}'\\] \\{([^}]*)\\}`)) ?? [];
  return Object.fromEntries(
    [...body.matchAll(/--code-(\w+): (#\w{6});/g)].map(([, name, hex]) => [
      name,
      hex,
    ]),
  );
};

it.each(['light', 'dark'] as const)('can be read in the %s theme', mode => {
  const { marked, ...colours } = coloursOf(mode);
  expect(Object.keys(colours)).toHaveLength(6);
  for (const hex of Object.values(colours))
    for (const surface of [SURFACES[mode], marked])
      expect(contrastOf(hex, surface)).toBeGreaterThanOrEqual(4.5);
});
