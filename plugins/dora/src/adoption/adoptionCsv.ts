import type {
  AdoptionAnswer,
  DoraMetricId,
  MetricEffect,
} from '@boardwalk/plugin-dora-common';
import type { ChartColumn } from '../charts/data/ChartColumn';
import { toCsv } from '../charts/data/toCsv';
import { METRIC_IDS } from '../overview/METRIC_IDS';

interface Row {
  metric: DoraMetricId;
  effect: MetricEffect;
}

const column = (
  csvName: string,
  value: (row: Row) => string | number | null,
): ChartColumn<Row> => ({
  title: csvName,
  csvName,
  text: row => String(value(row) ?? ''),
  value,
});

/** What the page shows, as the API gives it: times are seconds, rates per day, shares 0 to 1. */
export function adoptionCsv({ metrics, windows, adoption }: AdoptionAnswer) {
  const sides = (['before', 'after'] as const).flatMap(side => [
    column(`${side}_from`, () => windows?.[side].from ?? null),
    column(`${side}_to`, () => windows?.[side].to ?? null),
    column(`${side}_value`, ({ effect }) => effect[side].value),
    column(`${side}_low`, ({ effect }) => effect[side].interval?.low ?? null),
    column(`${side}_high`, ({ effect }) => effect[side].interval?.high ?? null),
    column(`${side}_n`, ({ effect }) => effect[side].n),
  ]);
  return toCsv<Row>(
    [
      column('metric', ({ metric }) => metric),
      column('date', () => adoption.date),
      ...sides,
      column('change_kind', ({ effect }) => effect.change.kind),
      column('change', ({ effect }) => effect.change.value),
      column('change_low', ({ effect }) => effect.change.interval?.low ?? null),
      column(
        'change_high',
        ({ effect }) => effect.change.interval?.high ?? null,
      ),
      column('verdict', ({ effect }) => effect.change.verdict),
      column('reason', ({ effect }) => effect.change.reason),
      column('method', ({ effect }) => effect.method),
    ],
    METRIC_IDS.flatMap(metric =>
      metrics ? { metric, effect: metrics[metric] } : [],
    ),
  );
}
