import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import type { WaveRecord } from './WaveRecord';
import { MIN_OPEN_MS } from './waveRules';

/** Whole percent. */
export const percentOf = (part: number, whole: number) =>
  Math.round((100 * part) / whole);

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** A wave as everyone who may read results sees it. */
export function presentWave(record: WaveRecord): Wave {
  const { invited, answered, openedAt, thresholds } = record;
  const shown = invited !== null && invited >= thresholds.headline;
  return {
    id: record.id,
    title: record.title,
    kind: record.kind,
    state: record.state,
    definition: record.definition,
    modules: record.modules,
    prompt: record.prompt,
    audience: record.audience,
    thresholds,
    opensAt: iso(openedAt ?? record.opensAt),
    closesAt: record.closesAt.toISOString(),
    publishedAt: iso(record.publishedAt),
    voidReason: record.voidReason,
    invited: shown ? invited : null,
    answeredPercent: shown ? percentOf(answered ?? 0, invited) : null,
    remindersSent: record.remindersSent,
    closableFrom:
      record.state === 'open' && openedAt
        ? new Date(openedAt.getTime() + MIN_OPEN_MS).toISOString()
        : null,
    demo: record.demo,
  };
}
