import { CustomErrorBase } from '@backstage/errors';
import { TOO_LARGE_ERROR } from '../domain/explainError';

/** A file or entity beyond the configured size. */
export class TooLargeError extends CustomErrorBase {
  name = TOO_LARGE_ERROR;
}
