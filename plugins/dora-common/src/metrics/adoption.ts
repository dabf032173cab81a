import type { DoraPage } from './lists';
import type { DoraMetricId, EnvironmentTier, OwnershipView } from './types';

/** Annotation with the date on which a group, system, domain or component came to the platform: `2026-01-12`. */
export const PLATFORM_SINCE_ANNOTATION = 'boardwalk.dev/platform-since';

/** Backstage's annotation with the ref of the template that a component was made from. */
export const SOURCE_TEMPLATE_ANNOTATION = 'backstage.io/source-template';

/** Annotation with the value `true` of a component that is a part of the platform: its releases are marked in charts. */
export const PLATFORM_ANNOTATION = 'boardwalk.dev/platform';

/** Below so many values on one side, nothing is established. */
export const FEWEST_VALUES = 5;

/** When an entity came to the platform. */
export interface PlatformDate {
  /** Ref of the entity that has the annotation, or of the team that brought a service to production. */
  entity: string;
  title: string;
  /** A day in the reporting time zone. */
  date: string;
}

/** A successful production deployment of a part of the platform. */
export interface PlatformRelease {
  /** Id of the deployment in this API. */
  deploymentId: string;
  /** Ref of the component with the annotation. */
  entity: string;
  title: string;
  /** Tag of what was deployed, or else its revision; null when neither is known. */
  version: string | null;
  /** ISO 8601, UTC. */
  at: string;
}

/** The date around which a scope is looked at, and how it is known. */
export interface AdoptionDate {
  /** Null when there is none. */
  date: string | null;
  /**
   * From the question, from an annotation of the scope or of what it belongs to, or
   * from one that all its services share. Where nothing is annotated: the first
   * production deployment of a service that the team made from a template.
   */
  source: 'asked' | 'annotation' | 'goldenPath' | null;
  /** Ref of the entity with the annotation, or of the team. */
  entity: string | null;
  /** Ref of the service that the team brought to production first, from a template. */
  firstService: string | null;
  /** Why there is none: nobody says so, its services came on several dates, or what is annotated is no date. */
  missing: 'none' | 'several' | 'invalid' | null;
}

/** Ends of an interval with a confidence of 95 %; null where there is no bound. */
export interface EffectInterval {
  low: number | null;
  high: number | null;
}

/** A metric on one side of the date: its headline figure, and what it rests on. */
export interface EffectSide {
  /** In the unit of the metric; null without data. */
  value: number | null;
  /** Deployments, changes or recoveries that it is made of. */
  n: number;
  /** Null without data. */
  interval: EffectInterval | null;
}

export type EffectVerdict =
  | 'better'
  | 'worse'
  | 'noClearChange'
  | 'notEstablished';

/** What a verdict rests on. */
export type EffectReason =
  /** The interval of the change leaves out "no change". */
  | 'intervalLeavesOutNoChange'
  | 'intervalHoldsNoChange'
  | 'tooFewBefore'
  | 'tooFewAfter'
  | 'tooFewOnBothSides'
  /** A median of none has no ratio. */
  | 'zeroMedian';

/** How a metric changed. */
export interface EffectChange {
  /** After divided by before, or after minus before. */
  kind: 'ratio' | 'difference';
  /** Null when one side has no data. */
  value: number | null;
  /** Null when nothing is established. */
  interval: EffectInterval | null;
  verdict: EffectVerdict;
  reason: EffectReason;
}

/** A metric before and after the date. */
export interface MetricEffect {
  method: 'poissonRatio' | 'newcombeDifference' | 'bootstrapMedians';
  before: EffectSide;
  after: EffectSide;
  change: EffectChange;
}

/** One of the two times that are compared. */
export interface AdoptionWindow {
  /** UTC moments; `to` is exclusive. */
  from: string;
  to: string;
  days: number;
  /** Services that had deployed at least once by its end. */
  services: number;
}

export interface AdoptionWindows {
  before: AdoptionWindow;
  after: AdoptionWindow;
  /** Days after the date that count for neither side. */
  gap: number;
}

/** What the answers about adoption say about their question. */
export interface AdoptionBasis {
  /** Entity ref; null for the whole organisation. */
  scope: string | null;
  tier: EnvironmentTier;
  timeZone: string;
  adoption: AdoptionDate;
  /** Null when there is no date, or nothing on one of its sides. */
  windows: AdoptionWindows | null;
  /** Why there are no windows. */
  missing: 'date' | 'before' | 'after' | null;
}

/** Answer of `GET /adoption`. */
export interface AdoptionAnswer extends AdoptionBasis {
  ownership: OwnershipView;
  /** Dates of the scope, or of its parts where it has none of its own. */
  platformDates: PlatformDate[];
  percentiles: 'exact' | 'within 0.5 %';
  /** Services whose newest events are not in the figures yet. */
  pendingServices: number;
  /** Null without windows. */
  metrics: Record<DoraMetricId, MetricEffect> | null;
}

/**
 * Where a team stands: in what is asked about, not on the platform until the end
 * of the time that is compared, or anything else.
 */
export type AdoptionCohort = 'adopted' | 'notYet' | 'other';

/** A row of `GET /adoption/teams`. */
export interface AdoptionTeamRow {
  /** Ref of the group; null for services that no group owns. */
  team: string | null;
  title: string;
  platformSince: string | null;
  cohort: AdoptionCohort;
  services: number;
  /** Headline figures in the same two times for all; null without windows. */
  metrics: Record<
    DoraMetricId,
    {
      before: Omit<EffectSide, 'interval'>;
      after: Omit<EffectSide, 'interval'>;
    }
  > | null;
}

/** How a metric changed for those who came, and for those who did not. */
export interface AdoptionTrend {
  adopted: MetricEffect;
  notYet: MetricEffect;
  /** The change of the first divided by that of the second, or less it. */
  comparison: EffectChange;
}

/** Answer of `GET /adoption/teams`. */
export interface AdoptionTeamsAnswer extends AdoptionBasis {
  /** All teams whose services the caller may read, in the order of their names. */
  items: AdoptionTeamRow[];
  pageInfo: DoraPage<AdoptionTeamRow>['pageInfo'];
  /** Services of each side. */
  services: Record<AdoptionCohort, number>;
  /** Null without windows, or without a service on one of its sides. */
  trend: Record<DoraMetricId, AdoptionTrend> | null;
}
