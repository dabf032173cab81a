import type { AdoptionRequest } from '../api/DoraApi';
import type { DoraQuery } from '../query/doraQuery';
import { isDate } from '../query/periods';

/** Most days on one side that can be chosen; the API has 366. */
export const LENGTHS = [30, 60, 90, 180, 365] as const;

/** Days to settle in that can be chosen. */
export const GAPS = [0, 14, 28, 56, 84] as const;

/** What the page compares, beside scope and tier. */
export interface AdoptionParams {
  /** Undefined for that of the catalog. */
  date?: string;
  /** Undefined for as many as there are. */
  days?: number;
  gap: number;
}

/** Reads them from an address; what makes no sense counts as left out. */
export function readAdoptionParams(params: URLSearchParams): AdoptionParams {
  const date = params.get('date');
  return {
    date: isDate(date) ? date : undefined,
    days: LENGTHS.find(days => String(days) === params.get('days')),
    gap: GAPS.find(gap => String(gap) === params.get('gap')) ?? 0,
  };
}

/** The question as the API wants it. */
export function toAdoptionRequest(
  query: DoraQuery,
  { date, days, gap }: AdoptionParams,
): AdoptionRequest {
  return {
    scope: query.scope,
    tier: query.tier,
    date,
    before: days,
    after: days,
    gap,
  };
}
