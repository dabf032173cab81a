import type { DoraMetricId, MetricChange } from '@boardwalk/plugin-dora-common';
import type { Tone } from '../tone/ToneBadge';

/** A change of a headline figure, ready to be put into words. */
export interface ChangeWords {
  tone: Tone;
  word:
    | 'more'
    | 'less'
    | 'shorter'
    | 'longer'
    | 'lower'
    | 'higher'
    | 'unchanged'
    | 'fromZero'
    | 'noComparison';
  /** Part of the old figure, or difference of shares; not for the last three words. */
  amount?: { kind: 'part' | 'points'; value: number };
}

/** What a larger and a smaller figure is called, and which of both is good. */
const WORDS = {
  deploymentFrequency: { up: 'more', down: 'less', good: 'up' },
  changeLeadTime: { up: 'longer', down: 'shorter', good: 'down' },
  changeFailRate: { up: 'higher', down: 'lower', good: 'down' },
  failedDeploymentRecoveryTime: { up: 'longer', down: 'shorter', good: 'down' },
  deploymentReworkRate: { up: 'higher', down: 'lower', good: 'down' },
} as const;

/** Smaller differences are written as 0, so they are none. */
const VISIBLE = 0.005;
const VISIBLE_POINTS = 0.0005;

/** Says in which direction a metric went, whether that is good, and by how much. */
export function describeChange(
  metric: DoraMetricId,
  { absolute, ratio }: MetricChange,
): ChangeWords {
  if (absolute === null) return { tone: 'even', word: 'noComparison' };
  const isShare =
    metric === 'changeFailRate' || metric === 'deploymentReworkRate';
  if (!isShare && ratio === null && absolute !== 0)
    return { tone: 'even', word: 'fromZero' };
  const size = isShare ? Math.abs(absolute) : Math.abs((ratio ?? 1) - 1);
  if (size < (isShare ? VISIBLE_POINTS : VISIBLE))
    return { tone: 'even', word: 'unchanged' };
  const direction = absolute > 0 ? 'up' : 'down';
  const words = WORDS[metric];
  return {
    tone: direction === words.good ? 'better' : 'worse',
    word: words[direction],
    amount: { kind: isShare ? 'points' : 'part', value: size },
  };
}
