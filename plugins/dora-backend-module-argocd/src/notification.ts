import { z } from 'zod';

const revisions = {
  revision: z.string().nullish(),
  revisions: z.array(z.string()).nullish(),
};

const historySchema = z.object({
  startedAt: z.string().nullish(),
  ...revisions,
});

/** What the template in notifications.yaml sends about a sync that ended. */
export const notificationSchema = z.object({
  version: z.literal(1, {
    error:
      'must be 1; the template in Argo CD is not the one of this version of Boardwalk',
  }),
  uid: z.string().min(1),
  name: z.string().min(1),
  url: z.string().nullish(),
  /** From annotations of the application; empty where it has none. */
  service: z.string().nullish(),
  environment: z.string().nullish(),
  sourceRepository: z.string().nullish(),
  /** Where it is deployed to. */
  namespace: z.string().nullish(),
  /** Of the configuration. */
  repository: z.string().nullish(),
  images: z.array(z.string()).nullish(),
  /** Syncs that went well, oldest first; this one is among them if it did. */
  history: z.array(historySchema).nullish(),
  sync: z.object({
    phase: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().nullish(),
    automated: z.boolean().nullish(),
    dryRun: z.boolean().nullish(),
    repair: z.boolean().nullish(),
    ...revisions,
    resources: z
      .array(
        z.object({
          status: z.string().nullish(),
          unchanged: z.boolean().nullish(),
        }),
      )
      .nullish(),
  }),
});

export type Notification = z.output<typeof notificationSchema>;
