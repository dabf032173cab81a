import { z } from 'zod';

export const fluxEventSchema = z.object({
  involvedObject: z.object({
    kind: z.string(),
    name: z.string(),
    namespace: z.string(),
    uid: z.string().min(1),
  }),
  severity: z.string().nullish(),
  reason: z.string(),
  timestamp: z.string(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

export type FluxEvent = z.output<typeof fluxEventSchema>;

/**
 * A field of the metadata. The notification controller takes the group off the
 * keys of the others; older ones leave it on: `kustomize.toolkit.fluxcd.io/revision`.
 */
export function metadataOf(
  { metadata }: Pick<FluxEvent, 'metadata'>,
  name: string,
): string | undefined {
  const entries = Object.entries(metadata ?? {});
  const [, value] =
    entries.find(([key]) => key === name) ??
    entries.find(([key]) => key.endsWith(`.fluxcd.io/${name}`)) ??
    [];
  return value?.trim() || undefined;
}
