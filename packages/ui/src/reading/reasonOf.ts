import { ResponseError } from '@backstage/errors';

/** What went wrong in words: those of the server where it answered, as they say what to do. */
export function reasonOf(error: unknown): string {
  if (error instanceof ResponseError)
    return error.body.error.message || error.message;
  return error instanceof Error ? error.message : String(error);
}
