import { DAY_MS } from './waveRules';

/** Answers are kept for 24 months, comments for 12, who took part for 30 days. */
export function purgeLimits(now: Date) {
  const monthsAgo = (months: number) => {
    const date = new Date(now);
    date.setUTCMonth(date.getUTCMonth() - months);
    return date;
  };
  return {
    participation: new Date(now.getTime() - 30 * DAY_MS),
    comments: monthsAgo(12),
    responses: monthsAgo(24),
  };
}
