import type {
  GroupTrend,
  Interval,
  Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { figureOf } from '../../results/rows';

/** A wave in the chart and in its table. */
export interface TrendPoint {
  wave: Wave;
  /** Null where the figure is not shown. */
  value: number | null;
  interval: Interval | null;
  n: number | null;
  missing: GroupTrend['points'][number]['missing'];
  breaksBefore: boolean;
}

/** One metric of a group over the waves, oldest first. */
export const trendPoints = (trend: GroupTrend, metric: string): TrendPoint[] =>
  trend.points.map(({ wave, missing, breaksBefore, rows }) => {
    const figure = figureOf(rows, trend.group.ref, metric);
    return {
      wave,
      value: figure?.value ?? null,
      interval: figure?.ci ?? null,
      n: figure?.n ?? null,
      missing: missing ?? (figure ? null : 'suppressed'),
      breaksBefore,
    };
  });
