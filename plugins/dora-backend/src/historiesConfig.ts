import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { FollowedHistory } from './service/HistoryFollower';

const text = z.string().trim().min(1);

const schema = z.array(
  z
    .strictObject({
      path: text,
      service: text,
      environment: text.default('production'),
      tags: text.optional(),
      branch: text.optional(),
    })
    .refine(({ tags, branch }) => !(tags && branch), {
      message: 'tags and branch exclude each other',
    }),
);

/** Reads `dora.histories`. */
export function readHistories(block: Config | undefined): FollowedHistory[] {
  const parsed = schema.safeParse(block?.getOptional('histories') ?? []);
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  const [place, ...field] = path;
  const where =
    place === undefined
      ? ''
      : `[${String(place)}]${field.map(name => `.${String(name)}`).join('')}`;
  throw new InputError(`dora.histories${where}: ${message}`);
}
