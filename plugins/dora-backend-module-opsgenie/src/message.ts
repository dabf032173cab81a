import { z } from 'zod';

/** A moment as Opsgenie writes it: a number, or the same as text. */
const moment = z.union([
  z.number(),
  z.string().regex(/^\d+$/).transform(Number),
]);

/** What a webhook tells, as far as it is read. */
export const messageSchema = z.object({
  action: z.string().min(1),
  alert: z.object({
    alertId: z.string().min(1),
    message: z.string().nullish(),
    tags: z.array(z.string()).nullish(),
    entity: z.string().nullish(),
    priority: z.string().nullish(),
    /** Milliseconds. */
    createdAt: moment,
    /** Nanoseconds. */
    updatedAt: moment,
  }),
});

export type Message = z.output<typeof messageSchema>;

/** Milliseconds of a moment in milliseconds, microseconds or nanoseconds. */
export function toMilliseconds(sent: number): number {
  let time = sent;
  // Milliseconds of the year 5138; what is larger is finer.
  while (time >= 1e14) time /= 1_000;
  return Math.floor(time);
}
