import type { ServicesRequest } from '../api/DoraApi';
import { METRIC_IDS } from '../overview/METRIC_IDS';

export const SORTS = [
  'service',
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
] as const satisfies readonly ServicesRequest['sort'][];

export type ServiceSort = (typeof SORTS)[number];

/** Order and filters of the table, as the address has them. */
export function readServiceParams(params: URLSearchParams) {
  const active = params.get('active');
  return {
    sort:
      SORTS.find(sort => sort === params.get('sort')) ?? ('service' as const),
    order:
      params.get('order') === 'desc' ? ('desc' as const) : ('asc' as const),
    query: params.get('query') || undefined,
    active:
      active === 'true' || active === 'false' ? active === 'true' : undefined,
    neverDeployed: params.get('neverDeployed') === 'true' || undefined,
    cursor: params.get('cursor') || undefined,
  };
}

/** The metric whose spread over services is shown. */
export const readSpread = (params: URLSearchParams) =>
  METRIC_IDS.find(id => id === params.get('spread')) ??
  ('changeLeadTime' as const);
