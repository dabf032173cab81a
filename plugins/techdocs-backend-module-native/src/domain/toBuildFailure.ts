import type { BuildFailure } from './docsHealth';

const MAX_MESSAGE = 2000;

/** The reason of a failure, its place in the source apart from the sentence. */
export function toBuildFailure(error: unknown): BuildFailure {
  const { message, file, line } = Object(error) as Partial<BuildFailure>;
  const text = typeof message === 'string' ? message : String(error);
  if (typeof file !== 'string') return { message: text.slice(0, MAX_MESSAGE) };
  const place = `${file}${line ? `:${line}` : ''}: `;
  const sentence = text.startsWith(place) ? text.slice(place.length) : text;
  return { message: sentence.slice(0, MAX_MESSAGE), file, line };
}
