/**
 * Waits for all, even when one fails: after it nothing works on in the
 * background. Throws what failed first in the order of the list.
 */
export async function allOrFirstError<T>(work: Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(work);
  return outcomes.map(outcome => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
