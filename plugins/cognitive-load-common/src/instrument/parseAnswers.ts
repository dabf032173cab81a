import { InputError } from '@backstage/errors';
import type { SurveyAnswers, SurveyDefinition } from './types';

/**
 * Checks the answers of one person: the key of the screener's option, and boxes by
 * key of the item. Items left out count as not answered.
 *
 * @throws InputError for an unknown option or key, and for a box that is not there.
 */
export function parseAnswers(
  definition: SurveyDefinition,
  recent: string | undefined,
  answers: SurveyAnswers,
): SurveyAnswers {
  if (recent === undefined)
    throw new InputError(
      '"recent" is missing: the answer to the first question',
    );
  if (!definition.screener.options.some(option => option.key === recent))
    throw new InputError(`"${recent}" is no answer to the first question`);
  const modules = definition.modules.filter(({ enabled }) => enabled);
  const items = [
    ...definition.items,
    ...modules.flatMap(module => module.items),
  ];
  const ratings = modules.flatMap(module => module.ratings);
  for (const [key, answer] of Object.entries(answers)) {
    const item = items.find(candidate => candidate.key === key);
    const rating = ratings.some(candidate => candidate.key === key);
    if (!item && !rating) throw new InputError(`There is no question "${key}"`);
    if (answer === null) continue;
    const fits = item
      ? Number.isInteger(answer) && answer >= 1 && answer <= item.labels.length
      : answer >= 0 && answer <= 100 && answer % 5 === 0;
    if (!fits) throw new InputError(`"${key}" has no answer ${answer}`);
  }
  return { ...answers };
}
