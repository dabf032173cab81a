import { CustomErrorBase } from '@backstage/errors';
import { formatProblems } from './formatProblems';
import type { StartupProblem } from './types';

/** The backend must not start; the message is meant for a person. */
export class StartupProblemsError extends CustomErrorBase {
  name = 'StartupProblemsError' as const;
  readonly problems: readonly StartupProblem[];

  constructor(problems: readonly StartupProblem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}
