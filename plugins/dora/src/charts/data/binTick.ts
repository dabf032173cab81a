const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "<15m", "≥90d": the end of a bin, as short as can be; its full name is elsewhere. */
export function binTick(
  bin: { from: number; to: number | null },
  locale: string,
): string {
  const seconds = bin.to ?? bin.from;
  const [unit, size] = (
    [
      ['day', DAY],
      ['hour', HOUR],
    ] as const
  ).find(([, length]) => seconds >= length) ?? ['minute', MINUTE];
  const figure = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'narrow',
  }).format(seconds / size);
  return `${bin.to === null ? '≥' : '<'}${figure}`;
}
