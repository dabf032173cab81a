import { infraLoadV1 } from '../instrument/infraLoad';
import type { SurveyAnswers } from '../instrument/types';
import { scorePerson } from '../scoring/scorePerson';
import type { PersonScore } from '../scoring/scorePerson';

const ORDER = infraLoadV1.subscales.flatMap(({ items }) => items);

/** Answers in the order of the items, a digit each: `-` does not apply, a leading `!` is too long ago. */
export function answersOf(digits: string): {
  recent: string;
  answers: SurveyAnswers;
} {
  const boxes = [...digits.replace('!', '')];
  return {
    recent: digits.startsWith('!') ? 'longer' : '30-days',
    answers: Object.fromEntries(
      ORDER.map((key, i) => [key, boxes[i] === '-' ? null : Number(boxes[i])]),
    ),
  };
}

/** The score of such answers. */
export function personOf(digits: string): PersonScore | null {
  return scorePerson(infraLoadV1, answersOf(digits));
}

/** Scores of several, which must all be eligible. */
export function peopleOf(digits: string): PersonScore[] {
  return digits.split(' ').map(word => {
    const person = personOf(word);
    if (!person) throw new Error(`${word} is not eligible`);
    return person;
  });
}

export const WAVE_A =
  '432543212 543542334 322432223 444443323 553542435 211324112';
export const WAVE_B =
  '321333212 432432223 211323112 333334223 432433324 211214111';
