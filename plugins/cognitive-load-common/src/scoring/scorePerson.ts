import type { SurveyAnswers, SurveyDefinition } from '../instrument/types';
import { meanOf } from './moments';

/** The loads of one person, 0 to 100; the higher, the heavier. Never published. */
export interface PersonScore {
  index: number;
  /** By key of the sub-scale. */
  subscales: Record<string, number>;
  /** By key of the item; missing ones are imputed, see {@link scorePerson}. */
  items: Record<string, number>;
  /** The same box was ticked for every item of the index. */
  straightLine: boolean;
}

/** Load of an answer from 1 to `points`: 0 to 100, turned for reversed items. */
export function loadOf(
  answer: number,
  reversed: boolean,
  points: number = 5,
): number {
  const load = ((answer - 1) * 100) / (points - 1);
  return reversed ? 100 - load : load;
}

/**
 * Scores one person, or returns null for one who is not eligible: the last
 * change is too long ago, or two items of a sub-scale are missing. A single
 * missing item takes the mean of the person's other items of the sub-scale, and
 * counts in item means too: index, sub-scales and items share one base, so that
 * subtracting bases exposes nobody.
 */
export function scorePerson(
  definition: SurveyDefinition,
  { recent, answers }: { recent?: string; answers: SurveyAnswers },
): PersonScore | null {
  const option = definition.screener.options.find(({ key }) => key === recent);
  if (!option?.eligible) return null;
  const items: Record<string, number> = {};
  const subscales: Record<string, number> = {};
  const ticked: (number | null)[] = [];
  for (const subscale of definition.subscales) {
    const known: number[] = [];
    for (const key of subscale.items) {
      const item = definition.items.find(candidate => candidate.key === key);
      const answer = answers[key] ?? null;
      ticked.push(answer);
      if (!item || answer === null) continue;
      items[key] = loadOf(answer, item.reversed, item.labels.length);
      known.push(items[key]);
    }
    if (known.length < subscale.items.length - 1) return null;
    subscales[subscale.key] = meanOf(known);
    for (const key of subscale.items) items[key] ??= subscales[subscale.key];
  }
  return {
    index: meanOf(Object.values(subscales)),
    subscales,
    items,
    straightLine: ticked.every(
      answer => answer !== null && answer === ticked[0],
    ),
  };
}
