import { z } from 'zod';

const named = z.object({ name: z.string().nullish() }).nullish();

/** What every webhook of Jira holds. */
export const messageSchema = z.object({ webhookEvent: z.string().min(1) });

/** What those about an issue hold. */
export const issueMessageSchema = z.object({
  /** Milliseconds. */
  timestamp: z.number(),
  issue: z.object({
    id: z.union([z.string().min(1), z.number().transform(String)]),
    key: z.string().min(1),
    self: z.string().nullish(),
    fields: z.object({
      summary: z.string().nullish(),
      issuetype: named,
      priority: named,
      labels: z.array(z.string()).nullish(),
      components: z.array(z.object({ name: z.string() })).nullish(),
      project: z.object({ key: z.string().nullish() }).nullish(),
      created: z.string(),
      resolutiondate: z.string().nullish(),
      statuscategorychangedate: z.string().nullish(),
      status: z
        .object({
          statusCategory: z.object({ key: z.string().nullish() }).nullish(),
        })
        .nullish(),
    }),
  }),
});

export type IssueMessage = z.output<typeof issueMessageSchema>;
