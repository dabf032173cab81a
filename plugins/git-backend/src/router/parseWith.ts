import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Parses what a caller sent, or throws an error that says what is wrong with it. */
export function parseWith<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InputError(z.prettifyError(parsed.error));
  return parsed.data;
}
