import type {
  Thresholds,
  WaveKind,
  WaveState,
} from '@boardwalk/plugin-cognitive-load-common';

/** A wave as stored. */
export interface WaveRecord {
  id: string;
  title: string;
  kind: WaveKind;
  state: WaveState;
  definitionId: string;
  definition: { key: string; version: number; title: string };
  modules: string[];
  prompt: string | null;
  audience: string[];
  thresholds: Thresholds;
  opensAt: Date | null;
  openedAt: Date | null;
  closesAt: Date;
  publishedAt: Date | null;
  voidReason: 'too-few-answers' | 'voided' | null;
  remindersSent: number;
  invited: number | null;
  /** So far, while it is open. */
  answered: number | null;
  organisationMedian: number | null;
  demo: boolean;
}

/** What is written of a draft. */
export type WaveDraft = Pick<
  WaveRecord,
  | 'title'
  | 'kind'
  | 'definitionId'
  | 'modules'
  | 'prompt'
  | 'audience'
  | 'thresholds'
  | 'opensAt'
  | 'closesAt'
>;
