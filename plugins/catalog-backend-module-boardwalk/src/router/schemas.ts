import { z } from 'zod';

/** `?limit=50&offset=0` */
export const listProblemsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/**
 * Bodies of the catalog's own endpoints, as far as the guard looks at them;
 * the catalog checks the rest.
 */
export const locationBody = z.object({
  type: z.string(),
  target: z.string(),
});

export const analyzeBody = z.object({ location: locationBody });

export const validateBody = z.object({
  entity: z.object({
    metadata: z.object({
      annotations: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
});
