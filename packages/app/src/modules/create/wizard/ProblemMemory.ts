/** What is needed here of an error of the form. */
export interface FormProblem {
  /** Path in the answers, such as `.risk.retentionDays`. */
  property?: string;
  stack: string;
}

const valueAt = (answers: unknown, property = ''): unknown =>
  property
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (value, key) =>
        value && typeof value === 'object' && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      answers,
    );

/**
 * Which errors of a form still hold. The form looks again only when it is sent;
 * until then an answer that was changed is in doubt, and no error.
 */
export class ProblemMemory {
  #attempt = 0;
  /** Answers, as JSON, that were found to be wrong. */
  readonly #found = new Map<
    string,
    { answer: string | undefined; attempt: number }
  >();

  /** The form was sent: what is found from here on is found anew. */
  sent = () => {
    this.#attempt += 1;
  };

  /** The errors whose answers stand as they were when they were found. */
  open<T extends FormProblem>(problems: readonly T[], answers: unknown): T[] {
    return problems.filter(({ property, stack }) => {
      const answer = JSON.stringify(valueAt(answers, property));
      const seen = this.#found.get(stack);
      if (seen?.attempt === this.#attempt) return seen.answer === answer;
      this.#found.set(stack, { answer, attempt: this.#attempt });
      return true;
    });
  }
}
