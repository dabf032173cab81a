const UNITS = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
  ['byte', 1],
] as const;

/** A size as people say it: "512 byte", "1.2 kB", "25 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const [unit, size] =
    UNITS.find(([, least]) => bytes >= least) ?? UNITS[UNITS.length - 1];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(bytes / size);
}
