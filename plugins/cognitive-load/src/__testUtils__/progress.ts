import type { OnboardingClock } from '@boardwalk/plugin-cognitive-load-common';

/** The clock of a service whose pipeline was green an hour ago. */
export const aProgress = (
  change: Partial<OnboardingClock> = {},
): OnboardingClock => ({
  entityRef: 'component:default/orders',
  templateRef: 'template:default/node-service',
  startKind: 'template',
  startedAt: '2026-03-02T08:00:00Z',
  stages: [
    { id: 'started', at: '2026-03-02T08:00:00Z' },
    { id: 'repository', at: '2026-03-02T08:00:04Z' },
    { id: 'registered', at: '2026-03-02T08:00:07Z' },
    { id: 'ci', at: '2026-03-02T09:30:07Z' },
    { id: 'nonproduction', at: null },
    { id: 'production', at: null },
  ],
  elapsedHours: 2.5,
  reached: false,
  slowestStage: 'ci',
  goneAt: null,
  demo: false,
  ...change,
});
