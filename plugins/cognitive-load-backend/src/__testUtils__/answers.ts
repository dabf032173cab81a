import {
  infraLoadV1,
  type SurveyAnswers,
  type SurveyResponse,
} from '@boardwalk/plugin-cognitive-load-common';

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

/** Wave A of the numeric cases. */
export const WAVE_A =
  '432543212 543542334 322432223 444443323 553542435 211324112'.split(' ');
export const WAVE_B =
  '321333212 432432223 211323112 333334223 432433324 211214111'.split(' ');

/** A response from digits; the satisfaction follows the last digit. */
export const responseOf = (
  homeGroup: string,
  digits: string,
  more: Partial<SurveyResponse> = {},
): SurveyResponse => ({ homeGroup, ...answersOf(digits), ...more });

/** Answers that differ from each other in all that is published, in a fixed order. */
export function variedResponses(
  people: ReadonlyArray<{ ref: string; memberOf: readonly string[] }>,
  more: (index: number) => Partial<SurveyResponse> = () => ({}),
): Array<readonly [user: string, response: SurveyResponse]> {
  return people.map(({ ref, memberOf }, i) => {
    const digits = ORDER.map(
      (_, item) => 1 + ((i * 7 + item * 3 + (i % 3)) % 5),
    );
    const response = responseOf(memberOf[0], digits.join(''));
    return [
      ref,
      {
        ...response,
        answers: { ...response.answers, sat: 1 + (i % 5) },
        ...more(i),
      },
    ];
  });
}
