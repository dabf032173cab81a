import type {
  FigureRow,
  PublishedComparison,
  WaveOverview,
} from '@boardwalk/plugin-cognitive-load-common';
import { figureOf } from '../../results/rows';
import { treeOrder, type PlacedGroup } from '../dashboardParams';

/** A group in the heat map and in its table. */
export interface GroupRow {
  group: PlacedGroup;
  index?: FigureRow;
  /** The figure of a metric; undefined where it is held back. */
  figures: Record<string, FigureRow | undefined>;
  change?: { comparison: PublishedComparison; flagged: boolean };
}

/** Metrics that every group may have: index, sub-scales and satisfaction; of a micro-prompt, its questions. */
export function heatMetrics({ titles }: WaveOverview) {
  const usual = titles.filter(({ metric }) =>
    /^(index|subscale:|satisfaction)/.test(metric),
  );
  return usual.length > 0 ? usual : titles;
}

/** Groups of a subtree in the order of the tree. */
export function groupRows(overview: WaveOverview, top: string): GroupRow[] {
  return treeOrder(overview.groups, top).map(group => ({
    group,
    index: figureOf(overview.rows, group.ref, 'index'),
    figures: Object.fromEntries(
      overview.titles.map(({ metric }) => [
        metric,
        figureOf(overview.rows, group.ref, metric),
      ]),
    ),
    change: overview.changes.find(one => one.group === group.ref),
  }));
}

/** What the table of groups can be sorted by. */
export type GroupSort = 'title' | 'n' | 'change' | (string & {});

export interface GroupOrder {
  by: GroupSort;
  order: 'asc' | 'desc';
}

/** Sorts rows; groups without the figure come last, whatever the order. */
export function sortGroupRows(
  rows: readonly GroupRow[],
  { by, order }: GroupOrder,
): GroupRow[] {
  const turn = order === 'asc' ? 1 : -1;
  if (by === 'title')
    return [...rows].sort(
      (a, b) => turn * a.group.title.localeCompare(b.group.title),
    );
  const valueOf = (row: GroupRow) => {
    if (by === 'n') return row.index?.n;
    if (by === 'change') return row.change?.comparison.diff;
    return row.figures[by]?.value;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    return turn * (x - y);
  });
}
