import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contrastOf as contrast } from '@boardwalk/ui';

const css = readFileSync(resolve(__dirname, 'palette.css'), 'utf8');

/** Backgrounds of the portal's cards and of stock Backstage. */
const SURFACES = {
  light: ['#ffffff', '#f4f6f5'],
  dark: ['#152023', '#0e1618'],
};

function coloursOf(mode: 'light' | 'dark'): Record<string, string> {
  const [, body] =
    css.match(new RegExp(`data-theme-mode='${mode}'\\] \\{([^}]*)\\}`)) ?? [];
  return Object.fromEntries(
    [...(body ?? '').matchAll(/--load-([\w-]+): (#\w{6});/g)].map(
      ([, name, hex]) => [name, hex],
    ),
  );
}

describe.each(['light', 'dark'] as const)('the %s palette', mode => {
  const colours = coloursOf(mode);

  it('has the same names as the other one', () => {
    const other = coloursOf(mode === 'light' ? 'dark' : 'light');
    expect(Object.keys(colours)).toEqual(Object.keys(other));
    expect(Object.keys(colours).length).toBeGreaterThan(10);
  });

  it.each(['better', 'worse', 'even'])(
    '%s can be read as text, on cards and on its soft tone',
    name => {
      for (const ground of [...SURFACES[mode], colours[`${name}-soft`]])
        expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['heat-low', 'heat-high'])('text can be read on %s', ground => {
    expect(
      contrast(colours['heat-text'], colours[ground]),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['mark', 'axis'])('%s stands out as a shape', name => {
    for (const ground of SURFACES[mode])
      expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(3);
  });

  it('a mark stands out of the interval that it lies on', () => {
    expect(contrast(colours.mark, colours.interval)).toBeGreaterThanOrEqual(3);
  });
});
