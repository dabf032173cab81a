/** A wave as opening the next looks at it. */
export interface WaveAudience {
  /** Refs of everyone invited. */
  people: ReadonlySet<string>;
  /** Keys of all questions asked. */
  items: readonly string[];
  openedAt: Date;
  kind: 'scheduled' | 'event' | 'baseline';
}

/** Why a wave must not be opened. */
export type AudienceConflict = 'too-small' | 'too-soon' | 'too-similar';

const DAY = 86_400_000;
const SAME_AUDIENCE_DAYS = 28;
const SIMILAR_AUDIENCE_DAYS = 60;

/**
 * Whether a wave may be opened: null, or what is against it. Two audiences that
 * differ by fewer than `k` people, asked one question, would tell of those few.
 */
export function checkAudience(
  next: WaveAudience,
  earlier: readonly WaveAudience[],
  k: number,
): AudienceConflict | null {
  if (next.people.size < k) return 'too-small';
  for (const wave of earlier) {
    const days = (next.openedAt.getTime() - wave.openedAt.getTime()) / DAY;
    if (wave.kind === 'event' || days > SIMILAR_AUDIENCE_DAYS) continue;
    const shared = [...next.people].filter(one => wave.people.has(one)).length;
    const apart = next.people.size + wave.people.size - 2 * shared;
    if (apart === 0 && days < SAME_AUDIENCE_DAYS) return 'too-soon';
    const sameQuestion = next.items.some(key => wave.items.includes(key));
    if (sameQuestion && apart >= 1 && apart < k) return 'too-similar';
  }
  return null;
}
