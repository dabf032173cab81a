import {
  rateRatio,
  type TicketReduction,
} from '@boardwalk/plugin-cognitive-load-common';

/** Tickets and production deployments of a day or a longer time that starts with it. */
export interface Counted {
  /** `YYYY-MM-DD`. */
  day: string;
  count: number;
}

const DAY_MS = 86_400_000;
/** Days on each side of the comparison. */
export const COMPARED_DAYS = 90;
/** Months that are shown, the present one included. */
export const SHOWN_MONTHS = 18;

const round = (value: number, digits: number) =>
  Math.round(value * 10 ** digits) / 10 ** digits;

const sum = (rows: readonly Counted[]) =>
  rows.reduce((total, { count }) => total + count, 0);

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** The first day of the first month that is shown. */
export function firstShownDay(now: Date): string {
  return dayOf(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - SHOWN_MONTHS + 1, 1),
  );
}

/** Tickets by month beside deployments, and the rate of the last 90 days by that of the 90 before. */
export function ticketsByMonth(
  tickets: readonly Counted[],
  deployments: readonly Counted[],
  now: Date,
): Pick<TicketReduction, 'months' | 'change'> {
  const months = Array.from({ length: SHOWN_MONTHS }, (_, i) =>
    dayOf(
      Date.UTC(
        now.getUTCFullYear(),
        now.getUTCMonth() - SHOWN_MONTHS + 1 + i,
        1,
      ),
    ).slice(0, 7),
  );
  const ofMonth = (rows: readonly Counted[], month: string) =>
    sum(rows.filter(({ day }) => day.startsWith(month)));
  const today = dayOf(now.getTime());
  const middle = dayOf(now.getTime() - COMPARED_DAYS * DAY_MS);
  const start = dayOf(now.getTime() - 2 * COMPARED_DAYS * DAY_MS);
  const rate = (from: string, to: string) => {
    const inside = ({ day }: Counted) => day >= from && day < to;
    return {
      count: sum(tickets.filter(inside)),
      exposure: sum(deployments.filter(inside)),
    };
  };
  const change = rateRatio(rate(start, middle), rate(middle, today));
  return {
    months: months.map(month => {
      const opened = ofMonth(tickets, month);
      const deployed = ofMonth(deployments, month);
      return {
        month,
        tickets: opened,
        deployments: deployed,
        per100: deployed ? round((100 * opened) / deployed, 1) : null,
      };
    }),
    change: change && {
      ratio: round(change.ratio, 2),
      ci: [round(change.ci[0], 2), round(change.ci[1], 2)],
    },
  };
}
