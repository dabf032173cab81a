import { HOUR_MS, iso, type Delivery, type Deployment } from './delivery';

type Change = NonNullable<Deployment['changes']>[number];

/** Build and the environments before production take this long at least. */
const SHORTEST_HOURS = { wait: 1.1, lead: 1.3 };

/** A change that goes out with a delivery, with the way that it took. */
export function demoChange(
  { random, nextNumber, habits, finished }: Delivery,
  id: string,
): Change {
  const lead = Math.max(
    SHORTEST_HOURS.lead,
    random.logNormal(habits.leadHours, 0.8),
  );
  const wait = Math.max(
    SHORTEST_HOURS.wait,
    lead * (0.1 + 0.2 * random.next()),
  );
  const number = nextNumber();
  const share = random.next();
  // Few changes come without a pull request, very few without a time.
  if (share < 0.008) return { id };
  const start = finished - lead * HOUR_MS;
  const merged = finished - wait * HOUR_MS;
  if (share < 0.06) return { id, committedAt: iso(start) };
  return changeOf({ id, number, start, merged, random });
}

/** A change that was made to mend something: nobody lets it lie. */
export function demoFix(
  { random, nextNumber }: Delivery,
  id: string,
  between: { detected: number; fixed: number },
): Change {
  const { detected, fixed } = between;
  const span = fixed - detected;
  return changeOf({
    id,
    number: nextNumber(),
    start: detected + span * 0.3,
    merged: fixed - span * 0.2,
    random,
  });
}

function changeOf(options: {
  id: string;
  number: number;
  start: number;
  merged: number;
  random: Delivery['random'];
}): Change {
  const { id, number, start, merged, random } = options;
  // Writing, waiting for a reviewer, review.
  const parts = [0.55, 0.25, 0.2].map(part => part * (0.4 + random.next()));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const at = (count: number) =>
    iso(
      start +
        ((merged - start) *
          parts.slice(0, count).reduce((sum, part) => sum + part, 0)) /
          total,
    );
  return {
    id,
    committedAt: at(0),
    authoredAt: at(0),
    pullRequest: {
      number,
      firstCommitAt: at(0),
      createdAt: at(1),
      firstReviewAt: at(2),
      mergedAt: at(3),
    },
  };
}
