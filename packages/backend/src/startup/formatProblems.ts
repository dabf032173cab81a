import type { StartupProblem } from './types';

/** The message for whoever started the backend. */
export function formatProblems(problems: readonly StartupProblem[]): string {
  const count =
    problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const items = problems.map(
    ({ setting, problem, remedy }, index) =>
      `  ${index + 1}. ${setting}\n     ${problem}\n     ${remedy}\n`,
  );
  return `Boardwalk does not start: ${count} in its configuration.\n\n${items.join(
    '\n',
  )}`;
}
