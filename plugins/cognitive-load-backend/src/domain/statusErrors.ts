import { CustomErrorBase } from '@backstage/errors';

/** The survey is over: 410. */
export class SurveyClosedError extends CustomErrorBase {
  name = 'SurveyClosedError' as const;
  readonly statusCode = 410;
}

/** Waves that asked different questions cannot be compared: 422. */
export class NotComparableError extends CustomErrorBase {
  name = 'NotComparableError' as const;
  readonly statusCode = 422;
}
