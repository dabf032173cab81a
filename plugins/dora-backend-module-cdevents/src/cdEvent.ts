import { InputError } from '@backstage/errors';
import { parsePayload } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { CloudEvent } from './cloudEvents';

const text = z.string().min(1);

/** What a sender may add for us; all else in it is for somebody else. */
const customSchema = z
  .object({
    service: text.optional().catch(undefined),
    environment: text.optional().catch(undefined),
    repository: text.optional().catch(undefined),
    revision: text.optional().catch(undefined),
    rework: z.boolean().optional().catch(undefined),
    causedBy: text.optional().catch(undefined),
  })
  .catch({});

const schema = z.object({
  context: z
    .object({
      /** Of CDEvents: called `version` before 0.5. */
      specversion: text.optional(),
      version: text.optional(),
      id: text,
      source: text,
      type: z
        .string()
        .regex(
          /^dev\.cdeventsx?\.[a-z0-9-]+\.[a-z0-9-]+(\.\d+\.\d+\.\d+(-[\w.-]+)?)?$/i,
          'must be a type of CDEvents, such as dev.cdevents.service.deployed.0.2.0',
        ),
      timestamp: z.iso.datetime({
        offset: true,
        error: 'must be a moment with a time zone',
      }),
      links: z
        .array(
          z.object({
            linkType: z.string().optional(),
            linkKind: z.string().optional(),
            target: z.object({ contextId: z.string().optional() }).optional(),
          }),
        )
        .optional()
        .catch(undefined),
    })
    .refine(
      context => context.specversion ?? context.version,
      'specversion is missing',
    ),
  subject: z.object({
    id: text,
    source: z.string().optional(),
    /** Up to 0.4 only. */
    type: z.string().optional(),
    content: z.record(z.string(), z.unknown()),
  }),
  customData: z.unknown().optional(),
});

/** A CDEvent of any version. */
export interface CDEvent {
  id: string;
  source: string;
  /** Such as `service.deployed`, lower case, without a version. */
  kind: string;
  timestamp: string;
  subject: { id: string; source?: string };
  /** As it was sent; read it with `contentOf`. */
  content: Record<string, unknown>;
  links: Array<{ kind: string; contextId: string }>;
  custom: z.output<typeof customSchema>;
}

/**
 * Reads a CDEvent, whatever its version: its subject and predicate say what it
 * is. Throws where it breaks a rule that holds in all versions.
 */
export function readCDEvent(cloudEvent: CloudEvent): CDEvent {
  const { context, subject, customData } = parsePayload(
    schema,
    cloudEvent.data,
  );
  for (const name of ['id', 'source', 'type'] as const)
    if (cloudEvent[name] !== context[name])
      throw new InputError(
        `The CloudEvent and the CDEvent in it have to agree on ${name}: '${cloudEvent[name]}' is not '${context[name]}'`,
      );
  const [, , subjectType, predicate] = context.type.toLowerCase().split('.');
  if (subject.type && subject.type.toLowerCase() !== subjectType)
    throw new InputError(
      `subject.type: '${subject.type}' is not that of the type, '${subjectType}'`,
    );
  return {
    id: context.id,
    source: context.source,
    kind: `${subjectType}.${predicate}`,
    timestamp: context.timestamp,
    subject: { id: subject.id, source: subject.source },
    content: subject.content,
    links: (context.links ?? []).flatMap(({ linkType, linkKind, target }) =>
      linkType?.toUpperCase() === 'RELATION' && linkKind && target?.contextId
        ? { kind: linkKind.toUpperCase(), contextId: target.contextId }
        : [],
    ),
    custom: customSchema.parse(customData ?? {}),
  };
}

/** A reference to something else; a name where it has one. */
export const referenceSchema = z.object({
  id: text,
  name: z.string().nullish(),
  source: z.string().nullish(),
});

/** The content of a subject, by what its predicate requires. */
export function contentOf<T>(type: z.ZodType<T>, event: CDEvent): T {
  return parsePayload(type, Buffer.from(JSON.stringify(event.content)));
}

/** An id that is a path by its last part, as people know it. */
export function lastPart(id: string): string {
  return id.startsWith('/') ? id.split('/').filter(Boolean).at(-1) ?? id : id;
}

/** What tells a subject apart; sources number theirs by themselves. */
export function subjectKey({ source, subject }: CDEvent): string {
  return `${subject.source || source}#${subject.id}`;
}
