import { timeAgo as sharedTimeAgo } from '@boardwalk/ui';

/** "3 hours ago", "yesterday", or "just now" within the last minute. */
export const timeAgo = (then: Date, now: Date): string =>
  sharedTimeAgo(then, now, 'en') ?? 'just now';
