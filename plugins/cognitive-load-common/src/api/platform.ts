import type { Interval } from '../scoring/summariseGroup';

/** The event with which the clock of a service starts. */
export type OnboardingStart = 'template' | 'repository' | 'first-seen';

/** `GET /v1/onboarding/services?group=`: how long new services take to production. */
export interface ServiceOnboarding {
  group: string | null;
  cohorts: {
    /** Month of creation, `YYYY-MM`. */
    month: string;
    services: number;
    reached: number;
    /** Kaplan-Meier; null where fewer than half have got there. */
    medianHours: number | null;
    /** Of those whose time is known, percent. */
    withinDayPercent: number | null;
    withinWeekPercent: number | null;
  }[];
  services: {
    ref: string;
    title: string;
    start: OnboardingStart;
    /** ISO 8601. */
    startedAt: string;
    productionAt: string | null;
    hours: number;
    reached: boolean;
    /** The longest stage so far. */
    slowestStage: string | null;
    demo: boolean;
  }[];
}

/** `GET /v1/adoption`: whether people use the platform. */
export interface PlatformAdoption {
  /** Percent of people in the catalog who were active in the last 28 days; null while nothing counts them. */
  activePercent: number | null;
  people: number;
  /** Services that came by a template, of all new ones in the last 90 days. */
  voluntaryPath: { template: number; all: number };
  /** Groups on the golden path by month. */
  groupsByMonth: { month: string; adopted: number; groups: number }[];
}

/** `GET /v1/tickets?group=`: infrastructure tickets per 100 production deployments. */
export interface TicketReduction {
  status: 'connected' | 'not-connected' | 'no-data';
  howToConnect: string | null;
  months: {
    month: string;
    tickets: number;
    deployments: number;
    per100: number | null;
  }[];
  /** The last 90 days against the 90 before. */
  change: { ratio: number; ci: Interval } | null;
}

/** `GET /v1/slos`: the objectives of the platform itself. */
export interface PlatformSlo {
  key: string;
  title: string;
  /** Percent. */
  objective: number;
  /** Percent over the window; null without data. */
  actual: number | null;
  /** Percent of the error budget that is left; may be negative. */
  budgetLeft: number | null;
  windowDays: number;
  good: number;
  total: number;
}

/** Steps of a new service to production, in their order. */
export const ONBOARDING_STAGES = [
  'started',
  'repository',
  'registered',
  'ci',
  'nonproduction',
  'production',
] as const;

export type OnboardingStage = (typeof ONBOARDING_STAGES)[number];

/** `GET /v1/onboarding/:kind/:namespace/:name`: how far a service has come. */
export interface OnboardingClock {
  entityRef: string;
  templateRef: string | null;
  startKind: OnboardingStart;
  /** ISO 8601. */
  startedAt: string;
  stages: { id: OnboardingStage; at: string | null }[];
  /** To production, or until now; until it was gone, where it is. */
  elapsedHours: number;
  /** Whether production is reached. */
  reached: boolean;
  /** The longest stage so far, named by where it leads. */
  slowestStage: OnboardingStage | null;
  /** When it left the catalog. */
  goneAt: string | null;
  demo: boolean;
}

/** `POST /v1/onboarding/milestones`: a stage that a template run has reached. */
export interface OnboardingReport {
  entityRef: string;
  templateRef?: string;
  ownerRef?: string;
  stage: 'started' | 'repository' | 'registered';
  /** ISO 8601; default: now. Not in the future. */
  at?: string;
}
