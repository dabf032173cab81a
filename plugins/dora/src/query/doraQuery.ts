import type {
  BenchmarkEditionId,
  EnvironmentTier,
  Granularity,
  OwnershipView,
} from '@boardwalk/plugin-dora-common';
import type { MetricsRequest, RangeRequest } from '../api/DoraApi';
import {
  datesOf,
  daysBetween,
  granularityFor,
  isDate,
  PERIOD_DAYS,
  type DoraPeriod,
  type PeriodPreset,
} from './periods';

/** The previous range of the same length, a chosen one (`to` exclusive), or none. */
export type DoraComparison = 'previous' | 'none' | { from: string; to: string };

/** What the pages show, as the address bar holds it. */
export interface DoraQuery {
  /** Entity ref or name of a service; undefined for the organisation. */
  scope?: string;
  period: DoraPeriod;
  tier: EnvironmentTier;
  /** `auto` follows the length of the period. */
  granularity: 'auto' | Exclude<Granularity, 'none'>;
  compare: DoraComparison;
  edition: BenchmarkEditionId;
  ownership: OwnershipView;
}

export const TIERS = [
  'production',
  'staging',
  'testing',
  'development',
  'other',
] as const satisfies readonly EnvironmentTier[];

export const GRANULARITIES = [
  'auto',
  'day',
  'week',
  'month',
] as const satisfies readonly DoraQuery['granularity'][];

const EDITIONS = [
  '2021',
  '2023',
  '2024',
  '2025',
] as const satisfies readonly BenchmarkEditionId[];

const DEFAULT_QUERY: DoraQuery = {
  period: { preset: '90d' },
  tier: 'production',
  granularity: 'auto',
  compare: 'previous',
  edition: '2025',
  ownership: 'now',
};

/** The names under which the state is in the address. */
const PARAMS = [
  'scope',
  'period',
  'from',
  'to',
  'tier',
  'granularity',
  'compare',
  'edition',
  'ownership',
] as const;

const oneOf = <T extends string>(
  values: readonly T[],
  text: string | null,
  otherwise: T,
): T => values.find(value => value === text) ?? otherwise;

function readPeriod(params: URLSearchParams): DoraPeriod {
  const [from, to] = [params.get('from'), params.get('to')];
  if (isDate(from) && isDate(to) && from < to)
    return { preset: 'custom', from, to };
  const preset = params.get('period');
  return preset && Object.hasOwn(PERIOD_DAYS, preset)
    ? { preset: preset as PeriodPreset }
    : DEFAULT_QUERY.period;
}

function readComparison(params: URLSearchParams): DoraComparison {
  const compare = params.get('compare');
  if (compare === 'none') return 'none';
  const [from, to] = compare?.split('..') ?? [];
  return isDate(from) && isDate(to) && from < to
    ? { from, to }
    : DEFAULT_QUERY.compare;
}

/** What makes no sense in an address is taken for the default. */
export function readDoraQuery(params: URLSearchParams): DoraQuery {
  return {
    scope: params.get('scope') || undefined,
    period: readPeriod(params),
    tier: oneOf(TIERS, params.get('tier'), DEFAULT_QUERY.tier),
    granularity: oneOf(
      GRANULARITIES,
      params.get('granularity'),
      DEFAULT_QUERY.granularity,
    ),
    compare: readComparison(params),
    edition: oneOf(EDITIONS, params.get('edition'), DEFAULT_QUERY.edition),
    ownership: oneOf(
      ['now', 'then'],
      params.get('ownership'),
      DEFAULT_QUERY.ownership,
    ),
  };
}

function wordsOf(query: DoraQuery): Record<string, string | undefined> {
  const { period, compare } = query;
  return {
    scope: query.scope,
    ...(period.preset === 'custom'
      ? { from: period.from, to: period.to }
      : { period: period.preset }),
    tier: query.tier,
    granularity: query.granularity,
    compare:
      typeof compare === 'string' ? compare : `${compare.from}..${compare.to}`,
    edition: query.edition,
    ownership: query.ownership,
  };
}

/**
 * Writes the state into the parameters of an address. What is at its default is
 * left out; parameters of others, such as the filters of a list, stay.
 */
export function writeDoraQuery(
  query: DoraQuery,
  others: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(others);
  PARAMS.forEach(name => params.delete(name));
  const usual = wordsOf(DEFAULT_QUERY);
  for (const [name, value] of Object.entries(wordsOf(query))) {
    if (value !== undefined && value !== usual[name]) params.set(name, value);
  }
  return params;
}

/** Scope and range, as the lists of the API want them. */
export function toRangeRequest(query: DoraQuery, today: string): RangeRequest {
  return {
    scope: query.scope,
    ...datesOf(query.period, today),
    ownership: query.ownership,
  };
}

/** The whole state, as `GET /metrics` wants it. */
export function toMetricsRequest(
  query: DoraQuery,
  today: string,
): MetricsRequest {
  const range = toRangeRequest(query, today);
  const { compare, granularity } = query;
  return {
    ...range,
    tier: query.tier,
    granularity:
      granularity === 'auto'
        ? granularityFor(daysBetween(range.from!, range.to!))
        : granularity,
    ...(compare !== 'none' && {
      compare:
        compare === 'previous' ? compare : `${compare.from}..${compare.to}`,
    }),
  };
}
