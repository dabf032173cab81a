import { z } from 'zod';

const reference = z.object({
  id: z.string().nullish(),
  summary: z.string().nullish(),
});

/** What every webhook of version 3 holds, whatever it tells of. */
export const messageSchema = z.object({
  event: z.object(
    {
      id: z.string().min(1),
      event_type: z.string().min(1),
      occurred_at: z.string(),
    },
    {
      error:
        'is missing; webhooks of the versions 1 and 2 are not read, add one of version 3',
    },
  ),
});

/** Webhooks that tell of an incident as a whole. */
export const incidentMessageSchema = z.object({
  event: z.object({
    event_type: z.string(),
    occurred_at: z.string(),
    data: z.object({
      id: z.string().min(1),
      html_url: z.string().nullish(),
      status: z.enum(['triggered', 'acknowledged', 'resolved']),
      created_at: z.string(),
      title: z.string().nullish(),
      service: reference,
      priority: reference.nullish(),
      urgency: z.string().nullish(),
    }),
  }),
});

export type IncidentMessage = z.output<typeof incidentMessageSchema>;
