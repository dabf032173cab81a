import { DELIVERY_STATES } from '@boardwalk/plugin-dora-common';
import { z } from 'zod';

/** The id of a row, as text: it may pass what a JSON number holds. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'must be an id')
  .transform(Number);

/** Last part of the address of a webhook. */
export const sourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the id of a source');

export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `nextCursor` of the page before. */
  cursor: rowId.optional(),
};

export const listDeliveriesQuery = z.object({
  ...page,
  source: sourceId.optional(),
  state: z.enum(DELIVERY_STATES).optional(),
});

export const replayBody = z.strictObject({
  source: sourceId.optional(),
  state: z.literal('dead'),
});
