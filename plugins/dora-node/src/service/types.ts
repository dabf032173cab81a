import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

/** Reports events to the DORA engine from another backend plugin. */
export interface DoraService {
  /**
   * Reports events, in order, any number of them. When it returns they are
   * committed. When it throws, some may be: report them all again, none counts
   * twice. Events that are wrong do not keep the others from being stored; the
   * error is then a {@link RejectedEventsError}.
   */
  report(
    events: DoraEventInput[],
    options?: {
      /** On whose behalf; by default the calling plugin's own. */
      credentials?: BackstageCredentials;
    },
  ): Promise<ReportResult>;
}

export interface ReportResult {
  /** New events, and updates of known ones. */
  accepted: number;
  /** Known already and unchanged, or older than what is known. */
  duplicates: number;
}
