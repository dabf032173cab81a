import { z } from 'zod';
import { page } from './deliveriesSchemas';

/** Name of a sink, as the configuration calls it. */
export const sinkId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the id of a sink');

export const listRefusedQuery = z.object(page);
