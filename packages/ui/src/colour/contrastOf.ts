/** Contrast of two `#rrggbb` colours after WCAG 2, from 1 to 21; for tests of palettes. */
export function contrastOf(a: string, b: string): number {
  const [high, low] = [a, b]
    .map(hex => {
      const [red, green, blue] = [1, 3, 5].map(at => {
        const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return value <= 0.04045
          ? value / 12.92
          : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
