import { hasFewAnswers, publishedFigures } from '../scoring/publishedFigures';
import { summariseGroup } from '../scoring/summariseGroup';
import type { GroupTree } from './groupTree';
import type { FigureRow, MetricId, SuppressedRow } from './publishedRows';
import type { WaveGroup } from './types';

export const suppressedRow = (
  group: string,
  metric: MetricId,
): SuppressedRow => ({
  group,
  metric,
  published: false,
  reason: 'suppressed',
});

/** The row of a group: of the values of its people, or held back where there are none to show. */
export function figureRow(
  group: WaveGroup,
  {
    metric,
    responded,
    values,
  }: {
    metric: FigureRow['metric'];
    responded: number;
    values: readonly number[] | undefined;
  },
): FigureRow | SuppressedRow {
  if (!values) return suppressedRow(group.ref, metric);
  const population = group.invited - (responded - values.length);
  return {
    group: group.ref,
    metric,
    published: true,
    ...publishedFigures(summariseGroup(values, population)),
    invited: group.invited,
    responded,
    fewAnswers: hasFewAnswers(values.length, responded, group.invited),
  };
}

/** How many answered, by the group and those below it. */
export function respondedBelow(
  tree: GroupTree,
  respondents: readonly { homeGroup: string }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (ref: string, count: number) =>
    counts.set(ref, (counts.get(ref) ?? 0) + count);
  for (const { homeGroup } of respondents) add(homeGroup, 1);
  for (const { group } of [...tree.topDown].reverse()) {
    if (group.parentRef) add(group.parentRef, counts.get(group.ref) ?? 0);
  }
  return counts;
}
