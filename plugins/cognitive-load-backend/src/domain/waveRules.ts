import { ConflictError, InputError } from '@backstage/errors';
import type { AudienceConflict } from '@boardwalk/plugin-cognitive-load-common';

export const DAY_MS = 86_400_000;
/** Closing early would tell of those who answered early. */
export const MIN_OPEN_MS = 3 * DAY_MS;
const MAX_OPEN_MS = 90 * DAY_MS;
export const MAX_REMINDERS = 2;

/** @throws InputError for a wave that would be open for less than three days. */
export function checkLongEnough(from: Date, closesAt: Date): void {
  if (closesAt.getTime() - from.getTime() < MIN_OPEN_MS)
    throw new InputError(
      'A wave is open for three days at least: choose a later closesAt',
    );
}

/** @throws InputError for times at which a wave cannot be open. */
export function checkTimes(
  { opensAt, closesAt }: { opensAt: Date | null; closesAt: Date },
  now: Date,
): void {
  const from = opensAt ?? now;
  checkLongEnough(from, closesAt);
  if (closesAt.getTime() - from.getTime() > MAX_OPEN_MS)
    throw new InputError(
      'A wave is open for 90 days at most: choose an earlier closesAt',
    );
}

const REASONS: Record<AudienceConflict, string> = {
  'too-small':
    'Fewer people would be invited than the threshold of the wave: choose a larger audience',
  'too-soon':
    'The same people were asked less than 28 days ago: open the wave later',
  'too-similar':
    'The audience differs by only a few people from that of a wave of the last 60 days that asked the same: the difference would tell of those few. Choose the same audience, or one that differs more',
};

/** What is against opening a wave, for people. */
export const describeConflict = (conflict: AudienceConflict) =>
  REASONS[conflict];

/** @throws ConflictError unless the wave is open and has been for three days. */
export function checkClosable(
  { state, openedAt }: { state: string; openedAt: Date | null },
  now: Date,
): void {
  if (state !== 'open' || !openedAt)
    throw new ConflictError(`Only an open wave can be closed; it is ${state}`);
  const from = new Date(openedAt.getTime() + MIN_OPEN_MS);
  if (now < from)
    throw new ConflictError(
      `A wave stays open for three days at least; this one may be closed from ${from.toISOString()} on`,
    );
}

/**
 * Whether a round of reminders is due by itself: the first at half of the time, the
 * second two days before the end. Of two that are due at once, one is sent.
 */
export function isReminderDue(
  wave: { openedAt: Date | null; closesAt: Date; remindersSent: number },
  now: Date,
): boolean {
  const { openedAt, closesAt, remindersSent } = wave;
  if (!openedAt || remindersSent >= MAX_REMINDERS || now >= closesAt)
    return false;
  const half = (openedAt.getTime() + closesAt.getTime()) / 2;
  const end = closesAt.getTime() - 2 * DAY_MS;
  const due = [Math.min(half, end), Math.max(half, end)];
  return now.getTime() >= due[remindersSent];
}
