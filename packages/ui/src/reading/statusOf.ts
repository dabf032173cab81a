import { ResponseError } from '@backstage/errors';

/** HTTP status behind an error, if the server answered at all. */
export const statusOf = (error: Error): number | undefined =>
  error instanceof ResponseError ? error.statusCode : undefined;
