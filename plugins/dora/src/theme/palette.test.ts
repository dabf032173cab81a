import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

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
    [...(body ?? '').matchAll(/--dora-([\w-]+): (#\w{6});/g)].map(
      ([, name, hex]) => [name, hex],
    ),
  );
}

type Triple = [number, number, number];

/** Linear red, green and blue of a #rrggbb colour, after sRGB. */
const linear = (hex: string) =>
  [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;

const times = (matrix: number[], [a, b, c]: Triple) =>
  [0, 3, 6].map(
    row => matrix[row] * a + matrix[row + 1] * b + matrix[row + 2] * c,
  ) as Triple;

function contrast(a: string, b: string) {
  const [high, low] = [a, b]
    .map(linear)
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Full colour blindness of one kind, after Machado, Oliveira and Fernandes (2009). */
const VISIONS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882,
    -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182,
    0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733,
    0.691367, 0.3039,
  ],
};

/** Distance of two colours in Oklab, in which equal steps look equal; black to white is 1. */
function distance(a: string, b: string, vision: number[]) {
  const lab = (hex: string) => {
    const seen = times(vision, linear(hex)).map(v => Math.max(0, v)) as Triple;
    const cones = times(
      [
        0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451,
        0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005,
      ],
      seen,
    ).map(Math.cbrt) as Triple;
    return times(
      [
        0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205,
        0.4505937099, 0.0259040371, 0.7827717662, -0.808675766,
      ],
      cones,
    );
  };
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(...x.map((value, at) => value - y[at]));
}

describe.each(['light', 'dark'] as const)('the %s palette', mode => {
  const colours = coloursOf(mode);

  it('has the same names as the other one', () => {
    const other = coloursOf(mode === 'light' ? 'dark' : 'light');
    expect(Object.keys(colours)).toEqual(Object.keys(other));
    expect(Object.keys(colours).length).toBeGreaterThan(10);
  });

  it.each(['good', 'bad', 'even', 'axis'])(
    '%s can be read as text, on cards and on its soft tone',
    name => {
      const grounds = [...SURFACES[mode], colours[`${name}-soft`] ?? '#ffffff'];
      for (const ground of colours[`${name}-soft`] ? grounds : SURFACES[mode])
        expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    'series-1',
    'series-2',
    'series-3',
    'series-4',
    'step-1',
    'step-2',
    'step-3',
    'step-4',
  ])('%s stands out as a shape', name => {
    for (const ground of SURFACES[mode])
      expect(contrast(colours[name], ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(VISIONS))('is told apart with %s', (_, vision) => {
    for (const [a, b] of [
      ['good', 'bad'],
      ['series-1', 'series-2'],
      ['series-2', 'series-3'],
      ['series-1', 'series-3'],
      ['step-1', 'step-4'],
    ]) {
      expect([a, b, distance(colours[a], colours[b], vision)]).toEqual([
        a,
        b,
        expect.any(Number),
      ]);
      expect(distance(colours[a], colours[b], vision)).toBeGreaterThan(0.08);
    }
  });
});
