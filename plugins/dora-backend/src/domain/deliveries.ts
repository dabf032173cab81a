import type { DeliverySummary } from '@boardwalk/plugin-dora-common';

/** A delivery with its bytes. */
export interface Delivery extends DeliverySummary {
  headers: Record<string, string>;
  body: Buffer;
}
