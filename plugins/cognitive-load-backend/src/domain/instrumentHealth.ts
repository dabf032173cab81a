import {
  cronbachAlpha,
  straightLineShare,
  type InstrumentHealth,
  type PersonScore,
  type SurveyAnswers,
  type SurveyDefinition,
} from '@boardwalk/plugin-cognitive-load-common';
import { percentOf } from './presentWave';

/** From this many answers on, it can be told how well questions work. */
export const HEALTH_ANSWERS = 30;

/** How well the questions of a survey worked; null for too few answers. */
export function instrumentHealth({
  definition,
  people,
  answers,
}: {
  definition: SurveyDefinition;
  /** Scores of all who count in the index. */
  people: PersonScore[];
  /** What the same people answered. */
  answers: readonly SurveyAnswers[];
}): InstrumentHealth | null {
  if (people.length < HEALTH_ANSWERS) return null;
  return {
    n: people.length,
    alpha: Object.fromEntries(
      definition.subscales.map(({ key, items }) => [
        key,
        roundedAlpha(people.map(one => items.map(item => one.items[item]))),
      ]),
    ),
    straightLinePercent: Math.round(100 * straightLineShare(people)),
    notApplicablePercent: Object.fromEntries(
      definition.items.map(({ key }) => [
        key,
        percentOf(
          answers.filter(one => (one[key] ?? null) === null).length,
          answers.length,
        ),
      ]),
    ),
  };
}

function roundedAlpha(people: number[][]): number | null {
  const alpha = cronbachAlpha(people);
  return alpha === null ? null : Math.round(alpha * 100) / 100;
}
