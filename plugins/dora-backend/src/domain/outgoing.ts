import type { DoraEvent } from '@boardwalk/plugin-dora-common';

/** A message on its way into the table of what is to be sent. */
export interface PlannedMessage {
  sink: string;
  kind: string;
  key: string;
  subject: string;
  at: string;
  event: DoraEvent;
}

/** Says what sinks are to be told of events that were written. */
export type PlanMessages = (events: DoraEvent[]) => PlannedMessage[];
