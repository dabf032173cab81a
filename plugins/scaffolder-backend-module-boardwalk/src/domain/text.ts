import { z } from 'zod';

// Everything below the space and DEL, the C1 block, and what changes the direction
// of text or ends a line for some readers: none of it is typed on purpose.
const CONTROL =
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** Says that a text is too long before anything looks at what is in it. */
export function shortText(most: number) {
  return z
    .string({ error: 'Write a text.' })
    .max(most, { error: `Use ${most} characters at most.`, abort: true });
}

/** One line of text without characters that cannot be seen. */
export function plainText(most: number) {
  return shortText(most).refine(text => !CONTROL.test(text), {
    error: 'Remove line breaks, tabs and other characters that cannot be seen.',
  });
}
