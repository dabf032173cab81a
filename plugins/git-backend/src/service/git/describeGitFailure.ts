import { ServiceUnavailableError } from '@backstage/errors';

/** Git ended with an error that is none of the machine's. */
export class GitError extends Error {
  readonly code: number | null;
  readonly stderr: string;

  constructor(command: string, code: number | null, stderr: string) {
    super(`git ${command} failed: ${stderr.trim().slice(0, 500)}`);
    this.name = 'GitError';
    this.code = code;
    this.stderr = stderr;
  }
}

/** What is wrong with the machine, by what git writes about it. */
const MACHINE: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /No space left on device|Out of diskspace|Disk quota exceeded/i,
    'The disk of the data folder is full. Free some space and try again.',
  ],
  [
    /Read-only file system|Permission denied|insufficient permission/i,
    'Boardwalk may not write to the folder of Git repositories. Give its user the right to write to boardwalk.dataDir.',
  ],
  [
    /not a git repository|does not appear to be a git repository/i,
    'The folder of this repository is missing from the data folder. Restore it from a backup, or delete the repository.',
  ],
];

/** The error for a failed run: one that says what to do where the machine is to blame. */
export function describeGitFailure(
  command: string,
  code: number | null,
  stderr: string,
): Error {
  const known = MACHINE.find(([pattern]) => pattern.test(stderr));
  return known
    ? new ServiceUnavailableError(known[1])
    : new GitError(command, code, stderr);
}

/** The same for a failure of the file system. */
export function describeFileFailure(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ServiceUnavailableError(MACHINE[0][1]);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code ?? ''))
    return new ServiceUnavailableError(MACHINE[1][1]);
  return error as Error;
}
