/**
 * A failure a person can act on. It is printed as text, never as a stack trace.
 */
export class Problem extends Error {
  /**
   * @param {string} what one sentence that says what failed
   * @param {{ advice?: string, log?: string, tail?: string[], cause?: unknown }} [details]
   *   advice: what to do about it; log: path of the full log; tail: its last lines
   */
  constructor(what, details = {}) {
    super(what, { cause: details.cause });
    this.name = 'Problem';
    this.advice = details.advice;
    this.log = details.log;
    this.tail = details.tail ?? [];
  }
}

/**
 * Turns the errors of a full or read-only disk, which may surface anywhere,
 * into a problem; every other error comes back as it is.
 * @param {unknown} error
 */
export function explainSystemError(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const where = path ? ` while writing ${path}` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Problem(`The disk is full${where}.`, {
      advice: 'Free some space, then run the same command again.',
      cause: error,
    });
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new Problem(
      `Not allowed to write${path ? ` ${path}` : ' a file'}.`,
      {
        advice:
          'Make the folder writable for this user, or name another one with BOARDWALK_DATA_DIR.',
        cause: error,
      },
    );
  }
  return error;
}

/**
 * @param {unknown} error
 * @returns {string} what to print for it; unexpected errors keep their stack
 */
export function describeFailure(error) {
  const known = explainSystemError(error);
  if (!(known instanceof Problem)) {
    const text = known instanceof Error ? known.stack : String(known);
    return `Unexpected failure in the scripts of Boardwalk:\n${text}`;
  }
  return [
    `✗ ${known.message}`,
    known.advice && `  What to do: ${known.advice}`,
    ...known.tail.map(line => `  | ${line}`),
    known.log && `  Log: ${known.log}`,
  ]
    .filter(Boolean)
    .join('\n');
}
