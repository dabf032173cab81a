import type { DoraMetricId } from '../metrics/types';

export type BenchmarkEditionId = '2021' | '2023' | '2024' | '2025';

/**
 * How a published figure was checked. `verified`: read in DORA's own file.
 * `quoted`: read in a quotation that names the page. `unverified`: written down
 * from memory, not checked against the report yet.
 */
export type BenchmarkEvidence = 'verified' | 'quoted' | 'unverified';

export type BenchmarkTier = 'elite' | 'high' | 'medium' | 'low';

/** Where a figure is from. */
export interface BenchmarkSource {
  title: string;
  /** Month or year of publication. */
  published: string;
  where: string;
}

/** What a published cluster looks like in one metric, in the metric's headline unit. */
export interface TierRow {
  tier: BenchmarkTier;
  /** As published. */
  label: string;
  /** Better end, inclusive; null when it has none. Deployments per day, seconds, or a share. */
  best: number | null;
  /** Worse end, exclusive; null when it has none. */
  worst: number | null;
  evidence: BenchmarkEvidence;
}

/** An edition that sorts respondents into clusters. */
export interface TierEdition {
  id: BenchmarkEditionId;
  kind: 'tiers';
  source: BenchmarkSource;
  /** Share of respondents by tier. */
  shares: Record<BenchmarkTier, number>;
  sharesEvidence: BenchmarkEvidence;
  /** Metrics that the edition has. */
  metrics: Partial<Record<DoraMetricId, TierRow[]>>;
  notes: string[];
}

/** One answer of the Quick Check, or the scale of a share. */
export interface ScoreAnswer {
  /** 0 to 10. */
  score: number;
  label: string;
  best: number | null;
  worst: number | null;
}

/** An edition that gives each metric 0 to 10. */
export interface ScoreEdition {
  id: BenchmarkEditionId;
  kind: 'scores';
  source: BenchmarkSource;
  metrics: Record<
    DoraMetricId,
    {
      /** Worst first; for a share `linear`, 0 to 100 % is 10 to 0. */
      scale: ScoreAnswer[] | 'linear';
      /** Mean and standard deviation of all industries, as scores. */
      industry: { mean: number; deviation: number };
    }
  >;
  evidence: BenchmarkEvidence;
  notes: string[];
}

export type BenchmarkEdition = TierEdition | ScoreEdition;

/** Where a value lies in an edition. */
export type BenchmarkPlace =
  | {
      kind: 'tier';
      tier: BenchmarkTier;
      label: string;
      evidence: BenchmarkEvidence;
      /** How the tier was found where the published ranges leave it open. */
      note?: string;
    }
  | {
      kind: 'score';
      /** 0 to 10. */
      score: number;
      label: string;
      /** Against the mean of all industries. */
      industryMean: number;
      evidence: BenchmarkEvidence;
    };

/** Answer of `GET /benchmarks`. */
export interface BenchmarksAnswer {
  editions: BenchmarkEdition[];
}
