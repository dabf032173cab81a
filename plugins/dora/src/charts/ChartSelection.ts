import type { DoraMetricId } from '@boardwalk/plugin-dora-common';

/** What was chosen in a chart, to open the rows behind it. */
export interface ChartSelection {
  /** UTC moments; `end` exclusive. */
  start: string;
  end: string;
  /** What the chart is about. */
  metric: DoraMetricId;
}
