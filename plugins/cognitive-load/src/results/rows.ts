import type {
  DistributionRow,
  FigureRow,
  MetricId,
  WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';

/** The figure of a metric of a group; undefined where it is held back. */
export function figureOf(
  rows: readonly WaveRow[],
  group: string,
  metric: MetricId | string,
): FigureRow | undefined {
  const row = rows.find(
    one => one.group === group && one.metric === metric && one.published,
  );
  return row && row.published && row.metric !== 'distribution'
    ? (row as FigureRow)
    : undefined;
}

/** How the index of a group spreads; undefined where it is held back. */
export function distributionOf(
  rows: readonly WaveRow[],
  group: string,
): DistributionRow | undefined {
  return rows.find(
    (one): one is DistributionRow =>
      one.group === group && one.metric === 'distribution' && one.published,
  );
}

/** Key of a sub-scale in the id of its metric. */
export const subscaleOf = (metric: string): string | undefined =>
  metric.startsWith('subscale:') ? metric.slice('subscale:'.length) : undefined;
