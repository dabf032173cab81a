import type { DoraMetricId } from '../metrics/types';
import { BENCHMARK_EDITIONS } from './editions';
import type {
  BenchmarkEditionId,
  BenchmarkPlace,
  ScoreAnswer,
  ScoreEdition,
  TierEdition,
  TierRow,
} from './types';

/** The higher, the worse: of frequencies the sign is turned. */
const badnessOf = (metric: DoraMetricId) => (value: number) =>
  metric === 'deploymentFrequency' ? -value : value;

const toPlace = (row: TierRow, note?: string): BenchmarkPlace => ({
  kind: 'tier',
  tier: row.tier,
  label: row.label,
  evidence: row.evidence,
  note,
});

/**
 * Places a headline figure in an edition: deployments per day, seconds, or a
 * share. Undefined for a value that is not known and for a metric that the
 * edition has not.
 *
 * Published rows describe clusters of respondents; they overlap and leave gaps.
 * A value gets the best tier whose range has it. In a gap it gets the next worse
 * tier, so nobody is called better than published. Shares of failed changes that
 * are published as one figure for each cluster are not a ladder (in 2024, high
 * fails more than medium): there, the nearest figure decides, on a tie the better.
 */
export function placeInEdition(
  editionId: BenchmarkEditionId,
  metric: DoraMetricId,
  value: number | null,
): BenchmarkPlace | undefined {
  if (value === null) return undefined;
  const edition = BENCHMARK_EDITIONS.find(({ id }) => id === editionId);
  if (!edition) return undefined;
  return edition.kind === 'tiers'
    ? placeInTiers(edition, metric, value)
    : placeInScores(edition, metric, value);
}

function placeInTiers(
  edition: TierEdition,
  metric: DoraMetricId,
  value: number,
): BenchmarkPlace | undefined {
  const rows = edition.metrics[metric];
  if (!rows) return undefined;
  if (rows.every(({ best, worst }) => best === worst)) {
    return toPlace(
      nearest(rows, value),
      'Clusters are published with one figure each; this is the nearest.',
    );
  }
  const badness = badnessOf(metric);
  const row = rows.find(candidate => isWithin(candidate, value, badness));
  if (row) return toPlace(row);
  const worse = rows.find(
    ({ best }) => best !== null && badness(value) < badness(best),
  );
  return toPlace(
    worse ?? rows[rows.length - 1],
    'No cluster is published with this value; this is the next one that is not better.',
  );
}

function isWithin(
  { best, worst }: Pick<TierRow, 'best' | 'worst'>,
  value: number,
  badness: (value: number) => number,
): boolean {
  if (best !== null && badness(value) < badness(best)) return false;
  return worst === null || badness(value) < badness(worst);
}

function nearest(rows: TierRow[], value: number): TierRow {
  const distance = ({ best }: TierRow) => Math.abs((best ?? 0) - value);
  return [...rows]
    .sort((a, b) => (a.best ?? 0) - (b.best ?? 0))
    .reduce((closest, row) =>
      distance(row) < distance(closest) ? row : closest,
    );
}

function placeInScores(
  edition: ScoreEdition,
  metric: DoraMetricId,
  value: number,
): BenchmarkPlace {
  const { scale, industry } = edition.metrics[metric];
  const { score, label } =
    scale === 'linear' ? onLine(value) : onScale(scale, metric, value);
  return {
    kind: 'score',
    score,
    label,
    industryMean: industry.mean,
    evidence: edition.evidence,
  };
}

function onLine(share: number): { score: number; label: string } {
  const bounded = Math.min(1, Math.max(0, share));
  return { score: 10 - bounded * 10, label: `${Math.round(bounded * 100)} %` };
}

/** Answers are worst first and leave no gap. */
function onScale(
  scale: ScoreAnswer[],
  metric: DoraMetricId,
  value: number,
): ScoreAnswer {
  const badness = badnessOf(metric);
  const last = scale[scale.length - 1];
  return (
    [...scale].reverse().find(answer => isWithin(answer, value, badness)) ??
    last
  );
}
