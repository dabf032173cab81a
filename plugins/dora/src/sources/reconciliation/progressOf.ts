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

/** Whether all lists of a source stand still because a person wants it. */
export function isPaused({
  streams,
}: Pick<ReconciliationSummary, 'streams'>): boolean {
  return (
    streams.length > 0 &&
    streams.every(({ states: { paused, ...others } }) =>
      Object.values(others).every(count => count === 0),
    )
  );
}
