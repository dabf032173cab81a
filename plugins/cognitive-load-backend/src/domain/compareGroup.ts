import {
  compareItems,
  compareMeans,
  publishedInterval,
  publishedP,
  publishedValue,
  type LoadVerdict,
  type MetricId,
  type PublishedComparison,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import type { WaveAnswers } from './WaveAnswers';

/** A comparison to send, and its p as it was, for the correction for many groups. */
export interface GroupComparison {
  metric: MetricId;
  comparison: PublishedComparison;
  p: number;
}

/** What two waves are compared by. */
export function comparedMetrics(definition: SurveyDefinition): MetricId[] {
  return [
    'index',
    ...definition.subscales.map(({ key }) => `subscale:${key}` as const),
    ...definition.subscales.flatMap(({ items }) =>
      items.map(key => `item:${key}` as const),
    ),
    ...(definition.satisfaction ? (['satisfaction'] as const) : []),
  ];
}

const TURNED: Record<LoadVerdict, LoadVerdict> = {
  improved: 'worse',
  worse: 'improved',
  'no-clear-change': 'no-clear-change',
};

/** Compares a group in all that is published of it in both waves. */
export function compareGroup(
  group: string,
  waves: { from: WaveAnswers; to: WaveAnswers },
  metrics: readonly MetricId[],
): GroupComparison[] {
  return metrics.flatMap(metric => {
    const earlier = waves.from.valuesOf(group, metric);
    const later = waves.to.valuesOf(group, metric);
    if (!earlier || !later) return [];
    const byRanks = metric === 'satisfaction' || metric.startsWith('item:');
    const { diff, ci, p, test, verdict } = byRanks
      ? compareItems(earlier, later)
      : compareMeans(earlier, later);
    const n = Math.min(earlier.length, later.length);
    return {
      metric,
      p,
      comparison: {
        diff: publishedValue(diff, n),
        ci: ci && publishedInterval(ci, n),
        p: publishedP(p),
        test,
        // Of satisfaction more is better, of load less.
        verdict: metric === 'satisfaction' ? TURNED[verdict] : verdict,
      },
    };
  });
}
