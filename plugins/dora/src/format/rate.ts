const PER_DAY = [
  ['perDay', 1],
  ['perWeek', 7],
  ['perMonth', 365.25 / 12],
  ['perYear', 365.25],
] as const;

/** A figure, and the period that it is about. */
export interface Rate {
  figure: number;
  period: (typeof PER_DAY)[number][0];
}

/** The shortest period in which it happens at least once; nothing at all is none per day. */
export function toRate(perDay: number): Rate {
  const [period, days] =
    PER_DAY.find(([, length]) => perDay * length >= 0.95) ??
    PER_DAY[perDay > 0 ? PER_DAY.length - 1 : 0];
  return { figure: perDay * days, period };
}
