import { RECONCILIATION_STATES } from '@boardwalk/plugin-dora-common';
import { z } from 'zod';
import { page } from './deliveriesSchemas';

export const listStreamsQuery = z.object({
  ...page,
  state: z.enum(RECONCILIATION_STATES).optional(),
});

/** Nothing was there before, and what is further back is a mistake. */
const EARLIEST = Date.UTC(1990, 0, 1);

const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error:
      'must be a date, such as 2026-01-31, or a moment with a time zone, such as 2026-01-31T12:00:00Z',
  })
  .transform(text => new Date(text))
  .refine(date => date.getTime() >= EARLIEST, 'must lie after 1990');

export const backfillBody = z.strictObject({
  from: moment,
  repositories: z
    .array(z.string().trim().min(1).max(500))
    .min(1)
    .max(1_000)
    .optional(),
});
