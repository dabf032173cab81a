import type { DoraApi } from '../api/DoraApi';

/** Looks, and the pause between two of them in milliseconds: five seconds in all. */
const LOOKS = 10;
const PAUSE_MS = 500;

/** Waits a little until nothing waits to be tried any more, and says what is left. */
export async function waitForDeliveries(
  api: Pick<DoraApi, 'getSources'>,
  source?: string,
): Promise<{ dead: number; pending: number }> {
  for (let look = 1; ; look += 1) {
    const { items } = await api.getSources();
    const left = { dead: 0, pending: 0 };
    for (const { id, deliveries } of items) {
      if (!deliveries || (source !== undefined && id !== source)) continue;
      left.dead += deliveries.dead;
      left.pending += deliveries.pending;
    }
    if (left.pending === 0 || look === LOOKS) return left;
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
