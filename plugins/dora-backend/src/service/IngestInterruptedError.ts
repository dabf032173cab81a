import { CustomErrorBase, isError } from '@backstage/errors';

/** Events ended early after some were committed; the answer says how many. */
export class IngestInterruptedError extends CustomErrorBase {
  name = 'IngestInterruptedError' as const;
  readonly statusCode: number;
  readonly accepted: number;
  readonly duplicates: number;

  constructor(
    reason: unknown,
    stored: { accepted: number; duplicates: number },
  ) {
    const { accepted, duplicates } = stored;
    super(
      `${
        isError(reason) ? reason.message : 'The request ended early'
      }. Before that, ${accepted} events were accepted and ${duplicates} were known already. All can be sent again: none counts twice`,
    );
    this.statusCode = statusOf(reason);
    this.accepted = accepted;
    this.duplicates = duplicates;
  }
}

function statusOf(reason: unknown): number {
  if (!isError(reason)) return 503;
  if (typeof reason.statusCode === 'number') return reason.statusCode;
  return reason.name === 'InputError' ? 400 : 503;
}
