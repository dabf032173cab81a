import type { WaveRecord } from './WaveRecord';
import { DAY_MS } from './waveRules';

/** A survey that comes round by itself. */
export interface SurveySchedule {
  title: string;
  definition: { key: string; version: number };
  modules: string[];
  audience: string[];
  everyMonths: number;
  openDays: number;
}

/** What has just happened to a person. */
export const PROMPT_MOMENTS = [
  'first-production-deployment',
  'template-run',
] as const;

export type PromptMoment = (typeof PROMPT_MOMENTS)[number];

/** A few questions right after a moment, to some of those who have it. */
export interface PromptTrigger {
  moment: PromptMoment;
  definition: { key: string; version: number };
  prompt: string;
  audience: string[];
  /** Of the moments, 0 to 0.1. */
  sampleRate: number;
  /** Between two prompts of one person, 30 or more. */
  cooldownDays: number;
  /** Answers of so many days are published together. */
  batchDays: number;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(one => b.includes(one));

/** Whether a survey of the schedule is to be opened: none is under way, and the last is long enough ago. */
export function isSurveyDue(
  { audience, everyMonths }: SurveySchedule,
  waves: readonly WaveRecord[],
  now: Date,
): boolean {
  return waves
    .filter(wave => wave.kind === 'scheduled' && same(wave.audience, audience))
    .every(({ state, openedAt }) => {
      if (state === 'draft' || state === 'open' || state === 'closing')
        return false;
      if (!openedAt) return true;
      const next = new Date(openedAt);
      next.setUTCMonth(next.getUTCMonth() + everyMonths);
      return next <= now;
    });
}

/** Whether a wave is the batch of a trigger that is being answered, or is about to be. */
export function isCurrentBatch(
  { prompt, audience, definition }: PromptTrigger,
  wave: WaveRecord,
): boolean {
  return (
    wave.kind === 'event' &&
    (wave.state === 'draft' || wave.state === 'open') &&
    wave.prompt === prompt &&
    wave.definition.key === definition.key &&
    wave.definition.version === definition.version &&
    same(wave.audience, audience)
  );
}

/** `YYYY-MM-DD`, so many days later. */
export const dayAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** First day of the next quarter, `YYYY-MM-DD`. */
export function nextQuarter(now: Date): string {
  const month = Math.floor(now.getUTCMonth() / 3) * 3 + 3;
  return new Date(Date.UTC(now.getUTCFullYear(), month, 1))
    .toISOString()
    .slice(0, 10);
}
