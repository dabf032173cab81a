import type { SurveyDefinition } from '../instrument/types';
import { distributionOf } from '../scoring/proportions';
import type { LoadDistribution } from '../scoring/proportions';
import type { PublishedFigures } from '../scoring/publishedFigures';
import { figureRow, respondedBelow, suppressedRow } from './figureRow';
import type { GroupTree } from './groupTree';
import type { Partition } from './types';
import type { Scored, WavePlans } from './wavePlans';

/** What a row is about. */
export type MetricId =
  | 'index'
  | 'satisfaction'
  | 'distribution'
  | `subscale:${string}`
  | `item:${string}`
  | `module:${string}`;

/** A row that is held back: readers get one reason, whatever the cause. */
export interface SuppressedRow {
  group: string;
  metric: MetricId;
  published: false;
  reason: 'suppressed';
}

/** A figure of a group, rounded. */
export interface FigureRow extends PublishedFigures {
  group: string;
  metric: Exclude<MetricId, 'distribution'>;
  published: true;
  invited: number;
  /** All who answered, whether they count in the index or not. */
  responded: number;
  fewAnswers: boolean;
}

/** How the index spreads over people. */
export interface DistributionRow {
  group: string;
  metric: 'distribution';
  published: true;
  n: number;
  distribution: LoadDistribution;
}

/** A row of a wave: shown on pages and exported alike. */
export type WaveRow = SuppressedRow | FigureRow | DistributionRow;

/** Rows of every group, parents before children, in the order of the definition. */
export function publishedRows(
  definition: SurveyDefinition,
  tree: GroupTree,
  scored: readonly Scored[],
  plans: WavePlans,
  satisfactionOf: (box: number) => number,
): WaveRow[] {
  const responded = respondedBelow(tree, scored);
  return tree.topDown.flatMap(({ group }): WaveRow[] => {
    const answered = responded.get(group.ref) ?? 0;
    const figure = (
      metric: FigureRow['metric'],
      plan: Partition | null | undefined,
      valueOf: (one: Scored) => number | undefined,
    ): WaveRow =>
      figureRow(group, {
        metric,
        responded: answered,
        values: plan?.members.get(group.ref)?.map(i => valueOf(scored[i]) ?? 0),
      });
    const spread = plans.distribution?.members.get(group.ref);
    return [
      figure('index', plans.headline, one => one.person?.index),
      ...definition.subscales.map(({ key }) =>
        figure(
          `subscale:${key}`,
          plans.headline,
          one => one.person?.subscales[key],
        ),
      ),
      ...definition.subscales.flatMap(subscale =>
        subscale.items.map(key =>
          figure(
            `item:${key}`,
            plans.items.get(subscale.key),
            one => one.person?.items[key],
          ),
        ),
      ),
      ...(definition.satisfaction
        ? [
            figure('satisfaction', plans.satisfaction, one =>
              satisfactionOf(one.satisfaction ?? 0),
            ),
          ]
        : []),
      spread
        ? {
            group: group.ref,
            metric: 'distribution',
            published: true,
            n: spread.length,
            distribution: distributionOf(
              spread.map(i => scored[i].person?.index ?? 0),
            ),
          }
        : suppressedRow(group.ref, 'distribution'),
      ...[...plans.modules].map(([key, plan]) =>
        figure(`module:${key}`, plan, one => one.modules[key] ?? undefined),
      ),
    ];
  });
}
