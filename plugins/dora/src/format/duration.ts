const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of a year with 365.25 days. */
const MONTH = (365.25 / 12) * DAY;
const YEAR = 12 * MONTH;

interface Step {
  /** From how many seconds on. */
  from: number;
  unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  seconds: number;
  display: 'short' | 'long';
}

/** Longest first. A unit begins where its figure is worth reading. */
const STEPS: Step[] = [
  { from: 2 * YEAR, unit: 'year', seconds: YEAR, display: 'long' },
  { from: 2 * MONTH, unit: 'month', seconds: MONTH, display: 'long' },
  { from: 1.5 * DAY, unit: 'day', seconds: DAY, display: 'long' },
  { from: 1.5 * HOUR, unit: 'hour', seconds: HOUR, display: 'long' },
  { from: MINUTE, unit: 'minute', seconds: MINUTE, display: 'short' },
  { from: 0, unit: 'second', seconds: 1, display: 'short' },
];

/** "45 min", "5.4 hours", "3.2 days": one figure, in the unit that a person would say. */
export function formatDuration(seconds: number, language: string): string {
  const size = Math.abs(seconds);
  const step =
    STEPS.find(({ from }) => size >= from) ?? STEPS[STEPS.length - 1];
  const figure = seconds / step.seconds;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: step.display,
    maximumFractionDigits:
      Math.abs(figure) < 10 && step.seconds >= HOUR ? 1 : 0,
  }).format(figure);
}
