import type { OnboardingClock } from '@boardwalk/plugin-cognitive-load-common';

type Stage = OnboardingClock['stages'][number];

/** A stage as the clock shows it. */
export interface StageRow {
  id: Stage['id'];
  at: string | null;
  /** Since the last stage before it that was seen, in milliseconds; null when unknown. */
  tookMs: number | null;
  state: 'done' | 'next' | 'later' | 'skipped';
  slowest: boolean;
}

/**
 * The stages with what each took. Events come from different systems, so a stage may
 * have been missed: it counts as skipped once a later one was seen.
 */
export function toStageRows(clock: OnboardingClock): StageRow[] {
  const last = clock.stages.reduce(
    (found, { at }, index) => (at ? index : found),
    -1,
  );
  let before: string | null = null;
  let nextTaken = false;
  return clock.stages.map(({ id, at }, index) => {
    const tookMs = at && before ? Date.parse(at) - Date.parse(before) : null;
    if (at) before = at;
    const isNext = !at && index > last && !nextTaken;
    if (isNext) nextTaken = true;
    const ahead = isNext ? 'next' : 'later';
    const missing = index < last ? 'skipped' : ahead;
    return {
      id,
      at,
      tookMs: tookMs === null ? null : Math.max(0, tookMs),
      state: at ? 'done' : missing,
      slowest: clock.slowestStage === id,
    };
  });
}
