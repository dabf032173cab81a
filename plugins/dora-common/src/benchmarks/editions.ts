import type {
  BenchmarkEdition,
  BenchmarkEvidence,
  BenchmarkTier,
  ScoreAnswer,
  TierRow,
} from './types';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Of a year with 365.25 days. */
const MONTH = (365.25 / 12) * DAY;

const PER_WEEK = 1 / 7;
const PER_MONTH = 12 / 365.25;
const PER_SIX_MONTHS = PER_MONTH / 6;

const TIERS: BenchmarkTier[] = ['elite', 'high', 'medium', 'low'];

type Range = [label: string, best: number | null, worst: number | null];

const rows = (
  ranges: Range[],
  evidence: BenchmarkEvidence | BenchmarkEvidence[],
): TierRow[] =>
  ranges.map(([label, best, worst], index) => ({
    tier: TIERS[index],
    label,
    best,
    worst,
    evidence: Array.isArray(evidence) ? evidence[index] : evidence,
  }));

const EVIDENCE_2023: BenchmarkEvidence[] = [
  'verified',
  'unverified',
  'unverified',
  'unverified',
];

/** A share of a cluster is its centre: both ends are the same. */
const centre = (percent: number): Range => [
  `${percent} %`,
  percent / 100,
  percent / 100,
];

const answers = (labels: Array<Omit<ScoreAnswer, 'score'>>): ScoreAnswer[] =>
  labels.map((answer, index) => ({ score: index * 2, ...answer }));

const DURATION_ANSWERS = answers([
  { label: 'More than 6 months', best: 6 * MONTH, worst: null },
  { label: '1 to 6 months', best: MONTH, worst: 6 * MONTH },
  { label: '1 week to 1 month', best: WEEK, worst: MONTH },
  { label: '1 day to 1 week', best: DAY, worst: WEEK },
  { label: 'Less than 1 day', best: HOUR, worst: DAY },
  { label: 'Less than 1 hour', best: null, worst: HOUR },
]);

const FREQUENCY_ANSWERS = answers([
  { label: 'Less than once per 6 months', best: PER_SIX_MONTHS, worst: null },
  {
    label: 'Once per month to once per 6 months',
    best: PER_MONTH,
    worst: PER_SIX_MONTHS,
  },
  {
    label: 'Once per week to once per month',
    best: PER_WEEK,
    worst: PER_MONTH,
  },
  { label: 'Once per day to once per week', best: 1, worst: PER_WEEK },
  { label: 'Once per hour to once per day', best: 2, worst: 1 },
  { label: 'On demand, several times per day', best: null, worst: 2 },
]);

/** Benchmarks as DORA published them, oldest first. Data of dora.dev is CC BY 4.0, Google LLC. */
export const BENCHMARK_EDITIONS: readonly BenchmarkEdition[] = [
  {
    id: '2021',
    kind: 'tiers',
    source: {
      title: 'Accelerate State of DevOps 2021',
      published: '2021',
      where: 'Report, page 9',
    },
    shares: { elite: 0.26, high: 0.4, medium: 0.28, low: 0.07 },
    sharesEvidence: 'verified',
    metrics: {
      deploymentFrequency: rows(
        [
          ['On demand, several times per day', null, 1],
          ['Once per week to once per month', PER_WEEK, PER_MONTH],
          ['Once per month to once per 6 months', PER_MONTH, PER_SIX_MONTHS],
          ['Less than once per 6 months', PER_SIX_MONTHS, null],
        ],
        'verified',
      ),
      changeLeadTime: rows(
        [
          ['Less than 1 hour', null, HOUR],
          ['1 day to 1 week', DAY, WEEK],
          ['1 to 6 months', MONTH, 6 * MONTH],
          ['More than 6 months', 6 * MONTH, null],
        ],
        'verified',
      ),
      failedDeploymentRecoveryTime: rows(
        [
          ['Less than 1 hour', null, HOUR],
          ['Less than 1 day', HOUR, DAY],
          ['1 day to 1 week', DAY, WEEK],
          ['More than 6 months', 6 * MONTH, null],
        ],
        'verified',
      ),
      changeFailRate: rows(
        [
          ['0 to 15 %', 0, 0.15],
          ['16 to 30 %', 0.16, 0.3],
          ['16 to 30 %', 0.16, 0.3],
          ['16 to 30 %', 0.16, 0.3],
        ],
        'verified',
      ),
    },
    notes: [
      'Recovery was measured as time to restore service after any incident.',
      'High, medium and low have the same change fail rate, so that metric tells elite from the rest only.',
    ],
  },
  {
    id: '2023',
    kind: 'tiers',
    source: {
      title: 'Accelerate State of DevOps 2023',
      published: '2023',
      where: 'Infographic, version 10, for elite; report for the other rows',
    },
    shares: { elite: 0.18, high: 0.31, medium: 0.33, low: 0.17 },
    sharesEvidence: 'unverified',
    metrics: {
      deploymentFrequency: rows(
        [
          ['On demand', null, 1],
          ['Once per day to once per week', 1, PER_WEEK],
          ['Once per week to once per month', PER_WEEK, PER_MONTH],
          ['Once per week to once per month', PER_WEEK, PER_MONTH],
        ],
        EVIDENCE_2023,
      ),
      changeLeadTime: rows(
        [
          ['Less than 1 day', null, DAY],
          ['1 day to 1 week', DAY, WEEK],
          ['1 week to 1 month', WEEK, MONTH],
          ['1 week to 1 month', WEEK, MONTH],
        ],
        EVIDENCE_2023,
      ),
      failedDeploymentRecoveryTime: rows(
        [
          ['Less than 1 hour', null, HOUR],
          ['Less than 1 day', HOUR, DAY],
          ['1 day to 1 week', DAY, WEEK],
          ['1 to 6 months', MONTH, 6 * MONTH],
        ],
        EVIDENCE_2023,
      ),
      changeFailRate: rows(
        [centre(5), centre(10), centre(15), centre(64)],
        EVIDENCE_2023,
      ),
    },
    notes: [
      'Medium and low differ in recovery time and change fail rate only.',
      'Time to restore became failed deployment recovery time.',
    ],
  },
  {
    id: '2024',
    kind: 'tiers',
    source: {
      title: 'Accelerate State of DevOps 2024',
      published: '2024',
      where: 'Report, page 13, as quoted',
    },
    shares: { elite: 0.19, high: 0.22, medium: 0.35, low: 0.25 },
    sharesEvidence: 'quoted',
    metrics: {
      deploymentFrequency: rows(
        [
          ['On demand', null, 1],
          ['Once per day to once per week', 1, PER_WEEK],
          ['Once per week to once per month', PER_WEEK, PER_MONTH],
          ['Once per month to once per 6 months', PER_MONTH, PER_SIX_MONTHS],
        ],
        'quoted',
      ),
      changeLeadTime: rows(
        [
          ['Less than 1 day', null, DAY],
          ['1 day to 1 week', DAY, WEEK],
          ['1 week to 1 month', WEEK, MONTH],
          ['1 to 6 months', MONTH, 6 * MONTH],
        ],
        'quoted',
      ),
      failedDeploymentRecoveryTime: rows(
        [
          ['Less than 1 hour', null, HOUR],
          ['Less than 1 day', HOUR, DAY],
          ['Less than 1 day', HOUR, DAY],
          ['1 week to 1 month', WEEK, MONTH],
        ],
        'quoted',
      ),
      changeFailRate: rows(
        [centre(5), centre(20), centre(10), centre(40)],
        'quoted',
      ),
    },
    notes: [
      'High has a worse change fail rate than medium: rows describe clusters, they are no ladder.',
    ],
  },
  {
    id: '2025',
    kind: 'scores',
    source: {
      title: 'DORA Quick Check, 2025 edition',
      published: '2025',
      where: 'Data of dora.dev: questions and industry metrics',
    },
    metrics: {
      deploymentFrequency: {
        scale: FREQUENCY_ANSWERS,
        industry: { mean: 4.8, deviation: 2.8 },
      },
      changeLeadTime: {
        scale: DURATION_ANSWERS,
        industry: { mean: 5.5, deviation: 2.4 },
      },
      failedDeploymentRecoveryTime: {
        scale: DURATION_ANSWERS,
        industry: { mean: 7.4, deviation: 2.1 },
      },
      // Published as 1.9 and 2.2 tenths of deployments; as scores, 10 is none.
      changeFailRate: {
        scale: 'linear',
        industry: { mean: 8.1, deviation: 2.1 },
      },
      deploymentReworkRate: {
        scale: 'linear',
        industry: { mean: 7.8, deviation: 2.2 },
      },
    },
    evidence: 'verified',
    notes: [
      'The 2025 report has no tiers. Its team profiles need a survey and cannot be computed from events.',
      'Two answers about frequency overlap; two or more deployments a day are taken as on demand.',
    ],
  },
];
