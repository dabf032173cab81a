import type { DeploymentStatus } from '@boardwalk/plugin-dora-common';
import type { DeploymentsRequest } from '../api/DoraApi';

export const STATUSES = [
  'success',
  'failure',
  'aborted',
] as const satisfies readonly DeploymentStatus[];

const PARAMS = [
  'status',
  'failed',
  'rework',
  'service',
  'environment',
] as const;

const toBoolean = (text: string | null): boolean | undefined =>
  text === 'true' || text === 'false' ? text === 'true' : undefined;

/** Filters of the list, as the address has them. What makes no sense is left out. */
export function readDeploymentFilters(
  params: URLSearchParams,
): Pick<DeploymentsRequest, (typeof PARAMS)[number] | 'cursor'> {
  return {
    status: STATUSES.find(status => status === params.get('status')),
    failed: toBoolean(params.get('failed')),
    rework: toBoolean(params.get('rework')),
    service: params.get('service') || undefined,
    environment: params.get('environment') || undefined,
    cursor: params.get('cursor') || undefined,
  };
}

/** The change that takes all filters back. */
export const noDeploymentFilters = (): Record<string, undefined> =>
  Object.fromEntries(PARAMS.map(name => [name, undefined]));
