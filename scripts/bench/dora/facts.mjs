import { SERVICES } from './organisation.mjs';

const DAY = 86_400_000;
export const YEARS_MS = 730 * DAY;
export const CHANGES_EACH = 5;

/** Numbers from a seed, so that each run loads the same. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hex = (n, length) => n.toString(16).padStart(length, '0');
const iso = ms => new Date(ms).toISOString();

/**
 * Deployments with their changes, and incidents, in the order of time, as a
 * portal would have received them. Every service deploys equally often. Of a
 * hundred deployments five fail, one is given up, two are rollbacks, and six
 * are followed by an incident within the day. The changes of a deployment are
 * the commits of one pull request.
 *
 * @param {{ total: number, first: number, count: number, now: number }} options
 *   `total` are spread over two years; those from `first` on are given, spread
 *   like all, so that a tenth of the rows covers two years as well
 */
export function* createFacts({ total, first, count, now }) {
  const random = createRandom(4 + first);
  // Log-normal enough: the product of three draws.
  const around = mean => mean * (random() + random()) * (0.1 + 2 * random());
  for (let index = 0; index < count; index++) {
    const id = first + index + 1;
    const finished =
      now - YEARS_MS + Math.floor(((index + random()) / count) * YEARS_MS);
    const dice = random();
    const status =
      dice < 0.05 ? 'failure' : dice < 0.06 ? 'aborted' : 'success';
    const merged = finished - around(6 * 3_600_000) - 60_000;
    const reviewed = merged - around(2 * 3_600_000);
    const opened = reviewed - around(3 * 3_600_000);
    const begun = opened - around(12 * 3_600_000);
    const pullRequest = [
      String(id % 100_000),
      ...[begun, opened, reviewed, merged].map(iso),
    ];
    yield {
      id,
      service: Math.floor(random() * SERVICES),
      status,
      kind: dice > 0.98 ? 'rollback' : 'deploy',
      started: iso(finished - around(400_000)),
      finished: iso(finished),
      finishedMs: finished,
      revision: hex(id * CHANGES_EACH, 40),
      changes: Array.from({ length: CHANGES_EACH }, (_, position) => ({
        id: hex(id * CHANGES_EACH + position, 40),
        committed: iso(
          begun + ((opened - begun) * position) / (CHANGES_EACH - 1),
        ),
        pullRequest,
      })),
      incident:
        dice > 0.5 && dice < 0.56
          ? {
              detected: iso(finished + around(3_600_000)),
              resolved: iso(finished + 36_000_000 + around(7_200_000)),
            }
          : undefined,
    };
  }
}
