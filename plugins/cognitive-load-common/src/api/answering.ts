import type { SurveyAnswers, SurveyDefinition } from '../instrument/types';
import type { LoadAction } from './actions';

/** What the caller has done about a wave. Told to the caller alone. */
export type AnsweringState = 'invited' | 'answered' | 'declined';

/** An open wave that the caller was invited to: `GET /v1/me/surveys`. */
export interface InvitedSurvey {
  waveId: string;
  title: string;
  /** With the modules of this wave switched on, and no others. */
  definition: SurveyDefinition;
  /** Key of the micro-prompt: only its items are asked. Null: all are. */
  prompt: string | null;
  /** ISO 8601. Results are published soon after it. */
  closesAt: string;
  state: AnsweringState;
  /** The caller's groups in this wave, of which one is picked. */
  groups: { ref: string; title: string }[];
  /** Whole percent who answered so far; null where fewer than the threshold are invited. */
  answeredPercent: number | null;
  /** What is done, and was done, about the last published wave of these groups. */
  changedSince: LoadAction[];
  demo: boolean;
}

/** Body of `POST /v1/waves/:id/responses`. It is sent once and cannot be found again. */
export interface SurveyResponse {
  homeGroup: string;
  /** Key of the screener's option; left out for micro-prompts, which do not ask it. */
  recent?: string;
  answers: SurveyAnswers;
  comment?: string;
}
