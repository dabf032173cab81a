import { z } from 'zod';
import { hasControlCharacters } from './controlCharacters';

/** Bounds of one event; beyond them it is rejected with a message that names the bound. */
export const EVENT_LIMITS = {
  /** Characters of a name or id. */
  text: 500,
  /** Characters of an address. */
  url: 2_000,
  /** Changes in one deployment. */
  changes: 50_000,
  /** Attempts of one deployment. */
  attempt: 1_000_000,
};

const EARLIEST = Date.UTC(1990, 0, 1);
const KEPT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A moment with its offset, kept as UTC with milliseconds. */
const instant = z.iso
  .datetime({
    offset: true,
    error:
      'must be a moment with a time zone, such as 2026-03-01T12:00:00Z or 2026-03-01T13:00:00+01:00',
  })
  .transform((value, context) => {
    const time = Date.parse(value);
    if (!Number.isFinite(time) || time < EARLIEST) {
      context.addIssue('must be a moment after 1990');
      return z.NEVER;
    }
    // Most come as they are kept, and writing a date anew takes long.
    return KEPT.test(value) ? value : new Date(time).toISOString();
  });

// Half of a surrogate pair cannot be stored in PostgreSQL text.
const text = (max = EVENT_LIMITS.text) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      value => !hasControlCharacters(value),
      'must not hold control characters',
    )
    .regex(/^\P{Surrogate}*$/u, 'must be valid Unicode');

const id = z.union([text(), z.number().int().transform(String)], {
  error: `must be text of 1 to ${EVENT_LIMITS.text} characters, or a whole number`,
});

const url = text(EVENT_LIMITS.url).regex(
  /^https?:\/\//i,
  'must begin with http:// or https://',
);

const version = z.union([
  z.number().int().min(0),
  instant.transform(value => Date.parse(value)),
]);

/** What a column of four bytes holds. */
const count = z.number().int().min(0).max(2_147_483_647);

const pullRequest = z.strictObject({
  number: count,
  /** When the first commit of the branch was made. */
  firstCommitAt: instant.optional(),
  createdAt: instant.optional(),
  firstReviewAt: instant.optional(),
  mergedAt: instant.optional(),
  url: url.optional(),
});

const deployedChange = z.strictObject({
  /** Commit id, or any id that is unique within the service. */
  id,
  /** Committer time. Left out, the change counts as unknown unless a `change` event tells. */
  committedAt: instant.optional(),
  authoredAt: instant.optional(),
  pullRequest: pullRequest.optional(),
});

const reference = z.union([
  id.transform(value => ({ id: value })),
  z.strictObject({ source: text(), id }),
]);

const common = {
  /** Name of the reporting tool, such as `github` or `jenkins`. */
  source: text(),
  id,
  /** Orders updates of the same event: a whole number or a moment. */
  version: version.optional(),
  /** Page about it at its source. */
  url: url.optional(),
};

const service = {
  /** Entity ref, repository, or unique component name. */
  service: text().optional(),
  entityRef: text().optional(),
};

const attempt = z.number().int().min(1).max(EVENT_LIMITS.attempt).default(1);

const deployment = z.strictObject({
  type: z.literal('deployment'),
  ...common,
  ...service,
  attempt,
  environment: text(),
  status: z.enum(['success', 'failure', 'aborted']),
  startedAt: instant.optional(),
  finishedAt: instant,
  revision: text().optional(),
  repository: text().optional(),
  changes: z
    .array(deployedChange)
    .max(
      EVENT_LIMITS.changes,
      `must be at most ${EVENT_LIMITS.changes}; leave changes out for a first deployment`,
    )
    .optional(),
  kind: z.enum(['deploy', 'rollback', 'redeploy', 'config']).default('deploy'),
  /** True for a deployment that was not planned but made because of an incident or a bug. */
  rework: z.boolean().optional(),
  /** The deployment that this one takes back: its id in the same source, or source and id. */
  rollbackOf: reference.optional(),
  artifact: text(EVENT_LIMITS.url).optional(),
});

const change = z.strictObject({
  type: z.literal('change'),
  ...common,
  ...service,
  repository: text().optional(),
  committedAt: instant,
  authoredAt: instant.optional(),
  pullRequest: pullRequest.optional(),
  /** The push that brought it, for chaining changes where no ancestry is known. */
  push: z
    .strictObject({
      branch: text(),
      before: text(),
      after: text(),
      /** Place in the push, first is 0. */
      position: count,
    })
    .optional(),
});

const incident = z.strictObject({
  type: z.literal('incident'),
  ...common,
  ...service,
  environment: text().optional(),
  title: text(EVENT_LIMITS.url).optional(),
  severity: text().optional(),
  detectedAt: instant,
  resolvedAt: instant.optional(),
  /** The deployment that caused it: its id in the same source, or source and id. */
  causedBy: reference.optional(),
});

const pipeline = z.strictObject({
  type: z.literal('pipeline'),
  ...common,
  ...service,
  attempt,
  revision: text().optional(),
  status: z.enum(['success', 'failure', 'aborted']),
  startedAt: instant.optional(),
  finishedAt: instant,
});

/** Shape of one event as it is sent; `parseEvent` adds the rules between fields. */
export const doraEventSchema = z.discriminatedUnion('type', [
  deployment,
  change,
  incident,
  pipeline,
]);

/** An event as a sender writes it. */
export type DoraEventInput = z.input<typeof doraEventSchema>;
/** An event whose shape was checked. */
export type ParsedDoraEvent = z.output<typeof doraEventSchema>;
