import { InputError } from '@backstage/errors';

/** One thing that is wrong, and what to do about it. */
export interface Problem {
  /** Path of the parameter, such as `risk.dataClassification`. */
  field: string;
  message: string;
}

/** All that is wrong with the answers to a template; the message lists it line by line. */
export class ProblemsError extends InputError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count =
      problems.length === 1 ? 'One answer' : `${problems.length} answers`;
    super(
      [
        `${count} cannot be used:`,
        ...problems.map(({ field, message }) => `- ${field}: ${message}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}
