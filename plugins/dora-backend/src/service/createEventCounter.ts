import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** Counts stored events for whoever watches the backend. */
export function createEventCounter(
  metrics: MetricsService,
): (accepted: number, duplicates: number) => void {
  const counter = metrics.createCounter('dora.events.ingested', {
    description: 'Events that were stored, or known already',
    unit: '{event}',
  });
  return (accepted, duplicates) => {
    if (accepted) counter.add(accepted, { outcome: 'accepted' });
    if (duplicates) counter.add(duplicates, { outcome: 'duplicate' });
  };
}
