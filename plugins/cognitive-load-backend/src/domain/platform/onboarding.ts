import {
  kaplanMeier,
  type ServiceOnboarding,
} from '@boardwalk/plugin-cognitive-load-common';

/** How far a service has come. */
export interface ServiceMilestones {
  componentRef: string;
  title: string;
  templateRef: string | null;
  startedAt: Date;
  productionAt: Date | null;
  goneAt: Date | null;
  demo: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;
const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Services by the month in which they began, newest first. One that has not got to
 * production counts as waiting, one that is gone as waiting until then: leaving them
 * out would flatter.
 */
export function onboardingOf(
  milestones: readonly ServiceMilestones[],
  now: Date,
): Pick<ServiceOnboarding, 'cohorts' | 'services'> {
  const services = milestones
    .map(one => {
      const reached = one.productionAt !== null;
      const end = one.productionAt ?? one.goneAt ?? now;
      const hours = Math.max(
        0,
        (end.getTime() - one.startedAt.getTime()) / HOUR_MS,
      );
      return { ...one, reached, hours };
    })
    .sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime());
  const months = new Map<string, typeof services>();
  for (const service of services) {
    const month = service.startedAt.toISOString().slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), service]);
  }
  return {
    cohorts: [...months].map(([month, cohort]) => ({
      month,
      services: cohort.length,
      reached: cohort.filter(({ reached }) => reached).length,
      medianHours: medianOf(cohort),
      withinDayPercent: withinPercent(cohort, DAY_HOURS),
      withinWeekPercent: withinPercent(cohort, 7 * DAY_HOURS),
    })),
    services: services.map(service => ({
      ref: service.componentRef,
      title: service.title,
      start: service.templateRef ? 'template' : 'first-seen',
      startedAt: service.startedAt.toISOString(),
      productionAt: service.productionAt?.toISOString() ?? null,
      hours: round(service.hours),
      reached: service.reached,
      slowestStage: null,
      demo: service.demo,
    })),
  };
}

type Waiting = { hours: number; reached: boolean };

function medianOf(cohort: readonly Waiting[]): number | null {
  const { median } = kaplanMeier(cohort);
  return median === null ? null : round(median);
}

/** Of those that got there within the time, or have waited longer than it. */
function withinPercent(
  cohort: readonly Waiting[],
  limit: number,
): number | null {
  const decided = cohort.filter(one => one.reached || one.hours > limit);
  if (!decided.length) return null;
  const within = decided.filter(one => one.reached && one.hours <= limit);
  return Math.round((100 * within.length) / decided.length);
}
