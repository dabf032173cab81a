import { z } from 'zod';

const name = z.string().trim().min(1);

const schema = z.object({
  service: name.optional().catch(undefined),
  environment: name.optional().catch(undefined),
  rework: z.boolean().optional().catch(undefined),
  rollback_of: z.union([name, z.number().int()]).optional().catch(undefined),
});

export interface DeploymentPayload {
  service?: string;
  environment?: string;
  rework?: boolean;
  rollbackOf?: string | number;
}

/** The payload may be an object, or the same written as text. */
function asObject(payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/**
 * What the creator of a deployment wrote into its payload for us. The payload is
 * everybody's: a field of another form is meant for somebody else.
 */
export function readDeploymentPayload(payload: unknown): DeploymentPayload {
  const { data } = schema.safeParse(asObject(payload));
  return {
    service: data?.service,
    environment: data?.environment,
    rework: data?.rework,
    rollbackOf: data?.rollback_of,
  };
}
