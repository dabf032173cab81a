import { SERVICES, serviceRef } from './organisation.mjs';

const HOUR = 3_600_000;

/** A deployment with its changes, as a pipeline reports it. */
export function deploymentEvent({ id, service, finished, changes }) {
  const iso = ms => new Date(ms).toISOString();
  return {
    type: 'deployment',
    source: 'bench-live',
    id,
    service: serviceRef(service % SERVICES),
    environment: 'production',
    status: 'success',
    startedAt: iso(finished - 200_000),
    finishedAt: iso(finished),
    revision: id.padStart(40, '0'),
    changes: Array.from({ length: changes }, (_, position) => ({
      id: `${id}-${position}`.padStart(40, '0'),
      committedAt: iso(finished - (position + 1) * HOUR),
    })),
  };
}
