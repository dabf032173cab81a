import { CustomErrorBase } from '@backstage/errors';
import type { RejectedEvent } from '@boardwalk/plugin-dora-common';
import type { ReportResult } from './types';

/** Some of the reported events are wrong; all others are stored. */
export class RejectedEventsError extends CustomErrorBase {
  name = 'RejectedEventsError' as const;
  /** Places in the list that was reported, with what is wrong. */
  readonly rejected: RejectedEvent[];
  readonly stored: ReportResult;

  constructor(rejected: RejectedEvent[], stored: ReportResult) {
    const [first] = rejected;
    super(
      `${rejected.length} of the events were rejected. Event ${first.index}: ${first.error}`,
    );
    this.rejected = rejected;
    this.stored = stored;
  }
}
