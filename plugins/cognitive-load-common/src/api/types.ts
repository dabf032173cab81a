import type { WaveRow } from '../disclosure/publishedRows';
import type { SurveyAnswers, SurveyDefinition } from '../instrument/types';
import type { LoadVerdict, WaveComparison } from '../scoring/compareWaves';
import type { Interval } from '../scoring/summariseGroup';

/** An open wave the caller is invited to. */
export interface InvitedSurvey {
  waveId: string;
  definition: SurveyDefinition;
  /** ISO 8601. */
  closesAt: string;
  /** The caller's groups, of which one is picked. */
  groups: { ref: string; title: string }[];
}

/** What is sent once. It cannot be found again. */
export interface SurveyResponse {
  homeGroup: string;
  /** Key of the screener's option. */
  recent: string;
  answers: SurveyAnswers;
  comment?: string;
}

/** How many came; hidden where fewer than the threshold are invited. */
export type WaveParticipation =
  | { hidden: true }
  | { hidden: false; invited: number; rate: number };

/** Results of a group, or of the nearest group above that has some. */
export interface GroupResults {
  group: string;
  waveId: string;
  shownFor: string;
  suppressed: boolean;
  rows: WaveRow[];
}

/** A comparison as it is sent: rounded. */
export interface PublishedComparison {
  diff: number;
  ci: Interval | null;
  /** Two decimals, or `<.01`. */
  p: string;
  test: WaveComparison['test'];
  verdict: LoadVerdict;
}

/** What is done about a result. */
export interface LoadAction {
  id: string;
  waveId: string;
  group: string;
  metric: string;
  title: string;
  ownerRef: string;
  state: 'open' | 'doing' | 'done' | 'dropped';
  /** ISO 8601 date. */
  due?: string;
  url?: string;
}
