import { CustomErrorBase } from '@backstage/errors';

/** The API of a source asks to wait, or so little is left that others need it. */
export class RateLimitedError extends CustomErrorBase {
  name = 'RateLimitedError' as const;
  /** When it may be asked again. */
  readonly until: Date;

  constructor(message: string, until: Date) {
    super(message);
    this.until = until;
  }
}

/**
 * The API of a source gave no answer that can be used. The message is for
 * platform engineers, says what to do, and never holds credentials.
 */
export class SourceApiError extends CustomErrorBase {
  name = 'SourceApiError' as const;
  /** Of HTTP; undefined when there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, options: { status?: number } = {}) {
    super(message);
    this.status = options.status;
  }
}
