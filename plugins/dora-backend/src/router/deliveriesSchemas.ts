import { z } from 'zod';
import { DELIVERY_STATES } from '../domain/deliveries';

/** The id of a row, as text: it may pass what a JSON number holds. */
export const rowId = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, 'must be an id')
  .transform(Number);

export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** `nextCursor` of the page before. */
  cursor: rowId.optional(),
};

export const listDeliveriesQuery = z.object({
  ...page,
  source: z.string().optional(),
  state: z.enum(DELIVERY_STATES).optional(),
});

export const replayBody = z.strictObject({
  source: z.string().min(1).optional(),
  state: z.literal('dead'),
});
