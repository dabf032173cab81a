import type { ChartSelection } from './ChartSelection';

/** A selection as dates in the time zone of the figures, as the address has them. */
export function datesOfSelection(
  { start, end }: Pick<ChartSelection, 'start' | 'end'>,
  timeZone: string,
): { from: string; to: string } {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dateOf = (moment: number) => {
    const part = Object.fromEntries(
      parts.formatToParts(moment).map(({ type, value }) => [type, value]),
    );
    return `${part.year}-${part.month}-${part.day}`;
  };
  const DAY_MS = 86_400_000;
  const last = dateOf(Date.parse(end) - 1);
  return {
    from: dateOf(Date.parse(start)),
    // A day that has begun is in it whole: dates know nothing smaller.
    to: new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS)
      .toISOString()
      .slice(0, 10),
  };
}
