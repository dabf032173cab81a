import { z } from 'zod';
import type { Correction } from '../domain/overrides';
import { page, rowId } from './deliveriesSchemas';

const reason = z.string().trim().min(1).max(2_000);

const verdict = z.strictObject({
  deploymentId: rowId,
  failed: z.boolean(),
  reason,
});
const cause = z.strictObject({
  incidentId: rowId,
  deploymentId: rowId.nullable(),
  reason,
});

/** Whether a deployment failed, or which deployment caused an incident. */
export const correctionBody = z
  .union([verdict, cause], {
    error:
      'must be {deploymentId, failed, reason} or {incidentId, deploymentId, reason}',
  })
  .transform(
    (body): Correction =>
      'incidentId' in body
        ? { kind: 'cause', ...body }
        : { kind: 'verdict', ...body },
  );

export const undoBody = z.strictObject({ reason: reason.optional() });

export const listOverridesQuery = z.object(page);
