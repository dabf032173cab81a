/**
 * Shares the pages of a site among threads without messages: whoever is free
 * takes the next one, and nobody waits for another to answer.
 */
interface PageShares {
  /** Next page from the front; undefined when all are taken. For one thread only. */
  takeFirst(): number | undefined;
  /** Next page from the back; undefined when all are taken. For any number of threads. */
  takeLast(): number | undefined;
  /** From now on there are no more: the build has failed. */
  giveUp(): void;
}

const [TAKEN, FROM_BACK] = [0, 1];

/** What the threads of a build share. */
export const createShareCount = () => new SharedArrayBuffer(8);

/** @param count - made by {@link createShareCount}, the same in all threads */
export function createPageShares(
  count: SharedArrayBuffer,
  pages: number,
): PageShares {
  const counts = new Int32Array(count);
  // Each take is counted first, so that front and back never meet.
  const isLeft = () =>
    Atomics.load(counts, TAKEN) < pages &&
    Atomics.add(counts, TAKEN, 1) < pages;
  let next = 0;
  return {
    takeFirst: () => (isLeft() ? next++ : undefined),
    takeLast: () =>
      isLeft() ? pages - 1 - Atomics.add(counts, FROM_BACK, 1) : undefined,
    giveUp: () => {
      Atomics.store(counts, TAKEN, pages);
    },
  };
}
