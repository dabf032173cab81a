import { REPORT_KINDS } from '@boardwalk/plugin-dora-common';

/** Filters of the table, as the address has them. */
export function readCoverageParams(params: URLSearchParams) {
  return {
    query: params.get('query') || undefined,
    lacks: REPORT_KINDS.find(kind => kind === params.get('lacks')),
    neverDeployed: params.get('neverDeployed') === 'true' || undefined,
    cursor: params.get('cursor') || undefined,
  };
}
