import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import {
  isRepositoryName,
  isRepositoryNamespace,
  parseRepositorySlug,
  REPOSITORY_NAME_RULE,
} from '@boardwalk/plugin-git-common';
import { z } from 'zod';
import { isReadablePath } from '../domain/filePaths';
import { isRefName, isSha } from '../domain/refNames';

const name = z.string().refine(isRepositoryName, REPOSITORY_NAME_RULE);
const namespace = z
  .string()
  .refine(
    isRepositoryNamespace,
    `${REPOSITORY_NAME_RULE}; v1 is not to be had`,
  );

// eslint-disable-next-line no-control-regex -- they are what it refuses
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(
      value => !CONTROL.test(value) && !value.includes('\n'),
      'must be one line without control characters',
    );
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(value => !CONTROL.test(value), 'must hold no control characters');

const branch = z
  .string()
  .refine(isRefName, 'must be the name of a branch, as git takes it');
const ref = z.string().min(1).max(250);
const path = z
  .string()
  .transform(value => value.replace(/^\/+|\/+$/g, ''))
  .refine(isReadablePath, 'must be a path from the root of the repository')
  .default('');
const sha = z
  .string()
  .refine(isSha, 'must be a whole commit id of 40 hexadecimal digits');
const count = (fallback: number, max: number, min = 1) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const ownerRef = z
  .string()
  .max(300)
  .transform((value, context) => {
    try {
      const parsed = stringifyEntityRef(parseEntityRef(value));
      if (/^(group|user):/.test(parsed)) return parsed;
    } catch {
      // Said below.
    }
    context.addIssue(
      'must be a full reference of a group or user, such as group:default/payments',
    );
    return z.NEVER;
  });

export const repositoryParams = z.object({ namespace, name });
export const branchParams = z.object({ branch: z.string().min(1).max(250) });
export const commitParams = z.object({ sha: ref });

export const listQuery = z.object({
  namespace: z.string().max(63).optional(),
  q: z.string().trim().max(200).optional(),
  owner: ownerRef.optional(),
  limit: count(50, 200),
  cursor: z
    .string()
    .max(300)
    .transform((value, context) => {
      const slug = Buffer.from(value, 'base64url').toString('utf8');
      const after = parseRepositorySlug(slug);
      if (after) return after;
      context.addIssue('must be the nextCursor of an answer');
      return z.NEVER;
    })
    .optional(),
});

export const newRepositoryBody = z.strictObject({
  namespace,
  name,
  owner: ownerRef,
  description: line(500).default(''),
  defaultBranch: branch.default('main'),
});

/** Without a ref it is about the default branch. */
export const contentQuery = z.object({ ref: ref.optional(), path });
export const fileQuery = z.object({
  ref: ref.optional(),
  path: path.refine(value => value !== '', 'must name a file'),
});
export const commitsQuery = z.object({
  ref: ref.optional(),
  path,
  limit: count(30, 200),
  skip: count(0, 1_000_000, 0),
});
export const compareQuery = z.object({ base: ref, head: ref });

export const mergeBody = z.strictObject({
  base: branch,
  head: ref,
  expectedHeadSha: sha,
  message: text(10_000).min(1).optional(),
});

const person = z.strictObject({
  name: line(200)
    .min(1)
    .refine(value => !/[<>]/.test(value), 'must hold no < or >'),
  email: line(200)
    .min(1)
    .refine(value => !/[<>]/.test(value), 'must hold no < or >'),
});

const file = z
  .strictObject({
    path: z.string(),
    content: z.string(),
    encoding: z.enum(['utf-8', 'base64']),
    executable: z.boolean().optional(),
  })
  .refine(
    ({ content, encoding }) =>
      encoding === 'utf-8' || /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content),
    { path: ['content'], error: 'must be base64' },
  );

export const commitBody = z.strictObject({
  branch,
  base: ref.optional(),
  expectedHeadSha: sha.optional(),
  message: text(10_000).refine(value => value.trim(), 'must say something'),
  author: person.optional(),
  files: z
    .array(
      z.union([
        file,
        z.strictObject({ path: z.string(), delete: z.literal(true) }),
      ]),
    )
    .min(1)
    .max(10_000),
});

export const newTokenBody = z.strictObject({
  name: line(100).min(1),
  scopes: z
    .array(z.enum(['read', 'write']))
    .min(1)
    .max(2),
  repository: z
    .string()
    .refine(
      value => parseRepositorySlug(value) !== undefined,
      'must be <namespace>/<name>',
    )
    .optional(),
  expiresInDays: z.number().int().min(1).max(365),
});
export const tokenParams = z.object({ id: z.uuid() });

export const pushesQuery = z.object({
  after: count(0, Number.MAX_SAFE_INTEGER, 0),
  limit: count(500, 5_000),
});
