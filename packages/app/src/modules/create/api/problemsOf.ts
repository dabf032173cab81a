import { reasonOf, statusOf } from '@boardwalk/ui';

const toSentence = (problem: unknown): string => {
  const { field, message } = problem as { field?: string; message?: string };
  if (!message) return String(problem);
  return field ? `${field}: ${message}` : message;
};

/**
 * What is wrong with the answers of a form, one sentence each. Empty when the
 * failure is not about the answers.
 */
export function problemsOf(error: Error): string[] {
  if (statusOf(error) !== 400) return [];
  const { problems } =
    (error as { body?: { error?: { problems?: unknown } } }).body?.error ?? {};
  return Array.isArray(problems) && problems.length > 0
    ? problems.map(toSentence)
    : [reasonOf(error)];
}
