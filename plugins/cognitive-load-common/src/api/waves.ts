import type { AudienceConflict } from '../disclosure/checkAudience';
import type { Thresholds } from '../disclosure/types';
import type { SurveyDefinition } from '../instrument/types';

export type WaveKind = 'scheduled' | 'baseline' | 'event';

/** `closing` lasts until the results are written, at most a minute or two. */
export type WaveState = 'draft' | 'open' | 'closing' | 'published' | 'void';

/** A definition as listed: `GET /v1/definitions`, newest version first. */
export interface DefinitionSummary {
  key: string;
  version: number;
  title: string;
  /** Active ones can be used for new waves. */
  state: 'active' | 'retired';
  /** A wave has used it, so that it can never change. */
  used: boolean;
}

/** `GET /v1/definitions/:key/:version`. */
export interface DefinitionDetails extends DefinitionSummary {
  definition: SurveyDefinition;
}

/** A wave as everyone who may read results sees it: `GET /v1/waves`, newest first. */
export interface Wave {
  id: string;
  title: string;
  kind: WaveKind;
  state: WaveState;
  definition: { key: string; version: number; title: string };
  /** Keys of the optional modules asked. */
  modules: string[];
  /** Key of the micro-prompt, for waves of the kind `event`. */
  prompt: string | null;
  /** Refs of groups whose members, and members of groups below, are invited. */
  audience: string[];
  thresholds: Thresholds;
  /** ISO 8601. For a draft: when it opens by itself, null if it does not. */
  opensAt: string | null;
  /** ISO 8601. */
  closesAt: string;
  publishedAt: string | null;
  /** Why a void wave is void: too few answers, or a person voided it. */
  voidReason: 'too-few-answers' | 'voided' | null;
  /** People invited; null before opening, and where fewer than the threshold. */
  invited: number | null;
  /** Whole percent who answered; null where `invited` is. */
  answeredPercent: number | null;
  /** 0 to 2. */
  remindersSent: number;
  /** The earliest time at which it may be closed by hand; null unless open. */
  closableFrom: string | null;
  demo: boolean;
}

/** Body of `POST /v1/waves` and, while it is a draft, of `PUT /v1/waves/:id`. */
export interface NewWave {
  title: string;
  kind: Exclude<WaveKind, 'event'>;
  definition: { key: string; version: number };
  modules?: string[];
  audience: string[];
  /** ISO 8601; left out: somebody opens it. */
  opensAt?: string;
  closesAt: string;
  thresholds?: Thresholds;
}

/** `GET /v1/waves/:id/audience`: who would be, or is, invited. It names no person. */
export interface AudiencePreview {
  invited: number;
  groups: {
    ref: string;
    title: string;
    parentRef: string | null;
    invited: number;
    /** At 70 % response it would not be shown. */
    likelyHidden: boolean;
  }[];
  /** What is against opening it now; null: nothing. */
  conflict: AudienceConflict | null;
}

/** `GET /v1/waves/:id/participation?group=`. Hidden where fewer than the threshold are invited. */
export type WaveParticipation =
  | { hidden: true }
  | { hidden: false; invited: number; answeredPercent: number };

/** `GET /v1/waves/:id/health`: how well the questions worked; for those who manage waves. */
export interface InstrumentHealth {
  n: number;
  /** Cronbach's alpha by key of the sub-scale; null where nothing varies. */
  alpha: Record<string, number | null>;
  /** Percent who gave all answers the same box. */
  straightLinePercent: number;
  /** Percent of "doesn't apply" by key of the item. */
  notApplicablePercent: Record<string, number>;
}
