import {
  kaplanMeier,
  type OnboardingClock,
  type OnboardingStart,
  type ServiceOnboarding,
} from '@boardwalk/plugin-cognitive-load-common';
import { slowestStageOf, stagesOf, type StageMoments } from './stages';

/** How far a service has come. */
export interface ServiceMilestones extends StageMoments {
  componentRef: string;
  title: string;
  templateRef: string | null;
  startKind: OnboardingStart;
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
    .map(one => ({ ...one, ...elapsedOf(one, now) }))
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
      start: service.startKind,
      startedAt: service.startedAt.toISOString(),
      productionAt: service.productionAt?.toISOString() ?? null,
      hours: round(service.hours),
      reached: service.reached,
      slowestStage: slowestStageOf(service, now),
      demo: service.demo,
    })),
  };
}

/** The clock of one service. */
export function clockOf(
  service: ServiceMilestones,
  now: Date,
): OnboardingClock {
  const { reached, hours } = elapsedOf(service, now);
  return {
    entityRef: service.componentRef,
    templateRef: service.templateRef,
    startKind: service.startKind,
    startedAt: service.startedAt.toISOString(),
    stages: stagesOf(service).map(({ id, at }) => ({
      id,
      at: at?.toISOString() ?? null,
    })),
    // Two digits, as the first stages take seconds.
    elapsedHours: Math.round(hours * 100) / 100,
    reached,
    slowestStage: slowestStageOf(service, now),
    goneAt: service.goneAt?.toISOString() ?? null,
    demo: service.demo,
  };
}

function elapsedOf(
  { startedAt, productionAt, goneAt }: StageMoments,
  now: Date,
): { reached: boolean; hours: number } {
  const end = productionAt ?? goneAt ?? now;
  return {
    reached: productionAt !== null,
    hours: Math.max(0, (end.getTime() - startedAt.getTime()) / HOUR_MS),
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
