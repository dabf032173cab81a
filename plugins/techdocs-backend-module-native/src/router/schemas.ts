import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const list = (value: unknown) => (typeof value === 'string' ? [value] : value);

const ownerRef = z
  .string()
  .max(500)
  .transform((ref, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
    } catch {
      context.addIssue({ code: 'custom', message: 'Not an entity reference' });
      return z.NEVER;
    }
  });

/** `?owner=group:default/a&owner=user:default/b&state=failed&text=pay&limit=20&offset=0` */
export const listDocsQuery = z.strictObject({
  owner: z.preprocess(list, z.array(ownerRef).max(200).optional()),
  state: z.enum(['failed', 'problems', 'healthy', 'pending']).optional(),
  text: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).default(0),
});

/** `/:kind/:namespace/:name` */
export const entityParams = z.object({
  kind: z.string().min(1).max(63),
  namespace: z.string().min(1).max(63),
  name: z.string().min(1).max(63),
});
