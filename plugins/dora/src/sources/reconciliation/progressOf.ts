import type { ReconciliationSummary } from '@boardwalk/plugin-dora-common';

/** Share of all that is to be read of a source that was, from 0 to 1. */
export function progressOf({
  streams,
}: Pick<ReconciliationSummary, 'streams'>): number {
  let lists = 0;
  let read = 0;
  for (const { states, progress } of streams) {
    const count = Object.values(states).reduce((sum, one) => sum + one, 0);
    lists += count;
    read += count * progress;
  }
  return lists === 0 ? 0 : read / lists;
}

/** Whether some lists are read, or have their turn soon, and do not just fail. */
export function isMoving({
  streams,
}: Pick<ReconciliationSummary, 'streams'>): boolean {
  return streams.some(({ states }) => states.reading + states.waiting > 0);
}

/** How many of the lists of a source stand still because a person wants it. */
export function pausedOf({
  streams,
}: Pick<ReconciliationSummary, 'streams'>): 'none' | 'some' | 'all' {
  const counts = streams.flatMap(({ states }) => Object.entries(states));
  const any = (wanted: boolean) =>
    counts.some(
      ([state, count]) => count > 0 && (state === 'paused') === wanted,
    );
  if (!any(true)) return 'none';
  return any(false) ? 'some' : 'all';
}
