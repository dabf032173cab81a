import type { SurveyAnswers, SurveyModule } from '../instrument/types';
import { meanOf } from './moments';
import { loadOf } from './scorePerson';

/**
 * The score of one person in an optional module, 0 to 100: the mean of its
 * questions, stretched. Higher means more of what the module is about. Null where
 * half of the questions or more have no answer.
 */
export function scoreModule(
  module: SurveyModule,
  answers: SurveyAnswers,
): number | null {
  const values = [
    ...module.items.map(({ key, reversed, labels }) => {
      const box = answers[key] ?? null;
      return box === null ? null : loadOf(box, reversed, labels.length);
    }),
    ...module.ratings.map(({ key }) => answers[key] ?? null),
  ];
  const known = values.filter(value => value !== null);
  return known.length * 2 > values.length ? meanOf(known) : null;
}
