import type { Problem } from '@boardwalk/docs-engine';
import type { BuildReport } from './docsHealth';

/** More problems than this are counted, not kept. */
const MAX_PROBLEMS = 500;

/** A message may quote the docs; nobody reads more of it than this. */
const MAX_MESSAGE = 500;

/** Sums up what the engine says about a site, within bounds that a hostile tree cannot push. */
export function toBuildReport(result: {
  pages: number;
  problems: Problem[];
  sourceModifiedAt: string | undefined;
}): BuildReport {
  const problemCounts: BuildReport['problemCounts'] = {};
  for (const { kind } of result.problems) {
    problemCounts[kind] = (problemCounts[kind] ?? 0) + 1;
  }
  return {
    pages: result.pages,
    sourceModifiedAt: result.sourceModifiedAt
      ? new Date(result.sourceModifiedAt)
      : undefined,
    problemTotal: result.problems.length,
    problemCounts,
    problems: result.problems
      .slice(0, MAX_PROBLEMS)
      .map(({ kind, file, line, message }) => ({
        kind,
        file: file.slice(0, MAX_MESSAGE),
        line,
        message: message.slice(0, MAX_MESSAGE),
      })),
  };
}
