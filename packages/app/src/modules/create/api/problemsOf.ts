/** The status of an answer that failed; undefined for other failures. */
export function statusOf(error: unknown): number | undefined {
  return (error as { response?: { status?: number } })?.response?.status;
}

/** What a failed answer says, without the wrapping of the client. */
export function messageOf(error: unknown): string {
  const body = (error as { body?: { error?: { message?: string } } })?.body;
  if (body?.error?.message) return body.error.message;
  return error instanceof Error ? error.message : String(error);
}

const toSentence = (problem: unknown): string => {
  const { field, message } = problem as { field?: string; message?: string };
  if (!message) return String(problem);
  return field ? `${field}: ${message}` : message;
};

/**
 * What is wrong with the answers of a form, one sentence each. Empty when the
 * failure is not about the answers.
 */
export function problemsOf(error: unknown): string[] {
  if (statusOf(error) !== 400) return [];
  const { problems } =
    (error as { body?: { error?: { problems?: unknown } } }).body?.error ?? {};
  return Array.isArray(problems) && problems.length > 0
    ? problems.map(toSentence)
    : [messageOf(error)];
}
