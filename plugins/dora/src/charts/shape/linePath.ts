import { segments } from './segments';

interface Places {
  x: (index: number) => number;
  y: (value: number) => number;
}

const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Path of a line that breaks off where there is no data. */
export function linePath(
  values: Array<number | null>,
  { x, y }: Places,
): string {
  return segments(values)
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) =>
      values
        .slice(first, last + 1)
        .map(
          (value, at) =>
            `${at === 0 ? 'M' : 'L'}${point(x(first + at), y(value ?? 0))}`,
        )
        .join(''),
    )
    .join('');
}

/** Path of the area between two lines, where both have data. */
export function bandPath(
  lower: Array<number | null>,
  upper: Array<number | null>,
  { x, y }: Places,
): string {
  const both = lower.map((value, index) =>
    value === null || upper[index] === null ? null : value,
  );
  return segments(both)
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => {
      const run = Array.from(
        { length: last - first + 1 },
        (_, at) => first + at,
      );
      const points = [
        ...run.map(index => point(x(index), y(upper[index] ?? 0))),
        ...[...run]
          .reverse()
          .map(index => point(x(index), y(lower[index] ?? 0))),
      ];
      return `M${points.join('L')}Z`;
    })
    .join('');
}
