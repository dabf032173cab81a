import { reasonOf, statusOf } from '@boardwalk/ui';

const toSentence = (problem: unknown): string => {
  const { field, message } = problem as { field?: string; message?: string };
  if (!message) return String(problem);
  return field ? `${field}: ${message}` : message;
};

/** What is refused: answers can be changed by whoever gave them, a template cannot. */
export interface Refusal {
  of: 'answers' | 'template';
  /** One sentence each. */
  problems: string[];
}

/** Why something cannot be created. Undefined when the failure is of another kind. */
export function refusalOf(error: Error): Refusal | undefined {
  if (statusOf(error) !== 400) return undefined;
  const { problems } =
    (error as { body?: { error?: { problems?: unknown } } }).body?.error ?? {};
  return Array.isArray(problems) && problems.length > 0
    ? { of: 'answers', problems: problems.map(toSentence) }
    : { of: 'template', problems: [reasonOf(error)] };
}
