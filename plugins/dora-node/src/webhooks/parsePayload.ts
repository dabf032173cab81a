import { InputError } from '@backstage/errors';
import { z } from 'zod';

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new InputError(
      body.length
        ? 'The body is not JSON in UTF-8; set the content type of the webhook to application/json'
        : 'The body is empty',
    );
  }
}

/**
 * Reads the body of a delivery. Only what the schema names is taken over, so
 * that a vendor may add fields, and nobody can bring in a prototype.
 */
export function parsePayload<T>(schema: z.ZodType<T>, body: Buffer): T {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) =>
      path.length ? `${path.join('.')}: ${message}` : message,
    );
  throw new InputError(
    `The body is not what the source documents: ${problems.join('; ')}`,
  );
}
