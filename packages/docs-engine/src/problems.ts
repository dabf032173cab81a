/** What kind of trouble a problem is, so that a view can group them. */
export type ProblemKind =
  | 'config'
  | 'nav'
  | 'link'
  | 'anchor'
  | 'image'
  | 'orphan'
  | 'snippet'
  | 'markdown'
  | 'limit';

/** Something the owner of the docs should know; the build went on without it. */
export interface Problem {
  kind: ProblemKind;
  /** Path below the source root, with forward slashes. */
  file: string;
  /** First line is 1; left out when the whole file is meant. */
  line?: number;
  message: string;
}

/** Ends a build. The message is written for the owner of the docs. */
export class DocsBuildError extends Error {
  readonly file?: string;
  readonly line?: number;

  constructor(message: string, where: { file?: string; line?: number } = {}) {
    const place = where.file
      ? `${where.file}${where.line ? `:${where.line}` : ''}: `
      : '';
    super(`${place}${message}`);
    this.name = 'DocsBuildError';
    this.file = where.file;
    this.line = where.line;
  }
}

/** One line for a build log, in the form that editors turn into a link. */
export function formatProblem(problem: Problem): string {
  const line = problem.line ? `:${problem.line}` : '';
  return `${problem.file}${line}: ${problem.message}`;
}
