import { z } from 'zod';
import { canonicalRef } from './entityRefs';
import { nameSchema } from './names';
import type { Problem } from './problems';
import { plainText, shortText } from './text';

const MOST_REF = 200;
const YEAR_HOURS = 8_760;

const CLASSIFICATIONS = [
  'public',
  'internal',
  'confidential',
  'personal',
] as const;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `Choose one of ${values.join(', ')}.` });

const refOf = (kind: string) =>
  plainText(MOST_REF).transform((text, context) => {
    const ref = canonicalRef(text, kind);
    if (ref?.startsWith(`${kind}:`)) return ref;
    context.addIssue({
      code: 'custom',
      message: `Name a ${kind} such as ${kind}:default/example.`,
    });
    return z.NEVER;
  });

const hours = (least: number) =>
  z
    .number({ error: 'Give a number of hours.' })
    .min(least, { error: `Give at least ${least} hours.` })
    .max(YEAR_HOURS, { error: `Give ${YEAR_HOURS} hours at most.` });

const yesOrNo = z.boolean({ error: 'Answer true or false.' }).default(false);

const section = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z
    .strictObject(shape, {
      error: issue =>
        issue.code === 'unrecognized_keys'
          ? `Remove ${issue.keys.join(', ')}; there is no such answer.`
          : 'Give an object.',
    })
    .prefault({} as never);

const REGISTRY =
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/;
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;
const PATH = /^[a-z0-9_.~][\w.~ -]*(\/[a-z0-9_.~][\w.~ -]*)*$/i;

const shape = {
  name: nameSchema,
  owner: refOf('group'),
  description: plainText(200).default(''),
  system: z
    .union([z.literal(''), z.null()])
    .transform(() => '')
    .or(refOf('system'))
    .default(''),
  risk: section({
    dataClassification: oneOf(CLASSIFICATIONS).default('internal'),
    exposure: oneOf(['internal', 'internet']).default('internal'),
    retentionDays: z
      .int({ error: 'Give a whole number of days.' })
      .min(0, { error: 'Give 0 or more days.' })
      .max(3_650, { error: 'Give 3650 days at most.' })
      .default(30),
    recoveryTimeHours: hours(0.1).default(8),
    recoveryPointHours: hours(0).default(24),
  }),
  needs: section({
    database: yesOrNo,
    cache: yesOrNo,
    queue: yesOrNo,
    bucket: yesOrNo,
  }),
  delivery: section({
    tool: oneOf(['argocd', 'flux']).default('argocd'),
    ci: oneOf(['github', 'gitlab']).default('github'),
    registry: shortText(200)
      .refine(text => text === '' || REGISTRY.test(text), {
        error: 'Give host and path in small letters, such as ghcr.io/checkout.',
      })
      .default(''),
  }),
  repository: section({
    host: shortText(253)
      .regex(HOST, { error: 'Give a host such as github.com, or boardwalk.' })
      .default('boardwalk'),
    path: shortText(MOST_REF)
      .refine(
        text =>
          text === '' ||
          (PATH.test(text) &&
            !text.split('/').some(part => /^\.+$/.test(part))),
        { error: 'Give an owner, organisation or group of the host.' },
      )
      .default(''),
  }),
};

/** The answers to a template, with defaults for those that were left out. */
export type Parameters = {
  [K in keyof typeof shape]: z.output<(typeof shape)[K]>;
};

/**
 * Reads the answers one by one, so that all problems are told at once. Answers to
 * questions that only one template asks are left alone.
 *
 * @returns what could be read, and what is wrong with the rest
 */
export function parseParameters(input: unknown): {
  parameters: Partial<Parameters>;
  problems: Problem[];
} {
  const given = (
    input && typeof input === 'object' && !Array.isArray(input) ? input : {}
  ) as Record<string, unknown>;
  const parameters: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const parsed = (schema as z.ZodType).safeParse(value);
    if (parsed.success) parameters[key] = parsed.data;
    else
      problems.push(
        ...parsed.error.issues.map(issue => ({
          field: [key, ...issue.path].join('.'),
          message: messageOf(key, value, issue),
        })),
      );
  }
  return { parameters: parameters as Partial<Parameters>, problems };
}

function messageOf(
  key: string,
  value: unknown,
  issue: z.core.$ZodIssue,
): string {
  if (value === undefined || value === null || value === '')
    return key === 'owner' ? 'Choose the owning team.' : 'Fill this in.';
  return issue.code === 'invalid_union' ? unionMessage(issue) : issue.message;
}

/** What the last way to answer has to say, which is the one people mean. */
function unionMessage(issue: z.core.$ZodIssueInvalidUnion): string {
  return issue.errors.at(-1)?.[0]?.message ?? issue.message;
}
