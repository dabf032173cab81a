import { z } from 'zod';
import { lowerCase } from './lowerCase';
import { normaliseRepository } from './normaliseRepository';
import { doraEventSchema } from './schemas';
import type { DoraEvent, EventReference } from './types';

export interface ParseEventOptions {
  /** The present moment in milliseconds; what lies more than an hour after it is refused. */
  now: number;
}

export type ParseEventResult =
  | { event: DoraEvent; error?: undefined }
  | { event?: undefined; error: string };

const CLOCK_SKEW_MS = 3_600_000;

const fail = (error: string): ParseEventResult => ({ error });

/** One line that names each field and what is wrong with it. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, message }) =>
      path.length ? `${path.join('.')}: ${message}` : message,
    )
    .join('; ');
}

function nameOfService(event: {
  service?: string;
  entityRef?: string;
}): string | undefined {
  const name = event.entityRef ?? event.service;
  return name && lowerCase(name);
}

function withSource(
  reference: { source?: string; id: string } | undefined,
  source: string,
): EventReference | undefined {
  return reference && { source: reference.source ?? source, id: reference.id };
}

/** The first moment after a limit, at any depth: nothing happened in the future. */
function beyond(value: object, limit: number): string | undefined {
  for (const name of Object.keys(value)) {
    const inner: unknown = (value as Record<string, unknown>)[name];
    if (typeof inner === 'object' && inner !== null) {
      const found = beyond(inner, limit);
      if (found) return `${name}.${found}`;
    } else if (name.endsWith('At') && typeof inner === 'string') {
      // Compared as numbers: the text of a year above 9999 begins with a sign.
      if (Date.parse(inner) > limit) return name;
    }
  }
  return undefined;
}

function ordered(
  from: [string, string | undefined],
  to: [string, string | undefined],
): string | undefined {
  return from[1] !== undefined && to[1] !== undefined && from[1] > to[1]
    ? `${to[0]} lies before ${from[0]}`
    : undefined;
}

function without<T extends object>(value: T): T {
  // A copy: an object that loses fields is slow for all who read it later.
  const kept = {} as T;
  for (const key of Object.keys(value) as Array<keyof T>)
    if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}

/** Checks one event and brings it into the form in which it is stored. */
export function parseEvent(
  input: unknown,
  options: ParseEventOptions,
): ParseEventResult {
  const parsed = doraEventSchema.safeParse(input);
  if (!parsed.success) return fail(describe(parsed.error));
  const event = parsed.data;
  const future = beyond(event, options.now + CLOCK_SKEW_MS);
  if (future) return fail(`${future}: lies in the future`);

  const service = nameOfService(event);
  const { source, id, url } = event;
  switch (event.type) {
    case 'deployment': {
      if (!service)
        return fail(
          'service: is missing; name an entity ref, repository or component',
        );
      const wrong = ordered(
        ['startedAt', event.startedAt],
        ['finishedAt', event.finishedAt],
      );
      if (wrong) return fail(wrong);
      const ids = new Set(event.changes?.map(change => change.id));
      if (event.changes && ids.size !== event.changes.length)
        return fail('changes: the same id appears twice');
      const { entityRef: _ref, ...rest } = event;
      return {
        event: without({
          ...rest,
          service,
          environment: lowerCase(event.environment),
          repository: event.repository && normaliseRepository(event.repository),
          rollbackOf: withSource(event.rollbackOf, source),
          changes: event.changes?.map(change => without(change)),
          version: event.version ?? Date.parse(event.finishedAt),
        }),
      };
    }
    case 'incident': {
      if (!service)
        return fail(
          'service: is missing; name an entity ref, repository or component',
        );
      const wrong = ordered(
        ['detectedAt', event.detectedAt],
        ['resolvedAt', event.resolvedAt],
      );
      if (wrong) return fail(wrong);
      const { entityRef: _ref, ...rest } = event;
      return {
        event: without({
          ...rest,
          service,
          environment: event.environment && lowerCase(event.environment),
          causedBy: withSource(event.causedBy, source),
          version:
            event.version ?? Date.parse(event.resolvedAt ?? event.detectedAt),
        }),
      };
    }
    case 'pipeline': {
      if (!service)
        return fail(
          'service: is missing; name an entity ref, repository or component',
        );
      const wrong = ordered(
        ['startedAt', event.startedAt],
        ['finishedAt', event.finishedAt],
      );
      if (wrong) return fail(wrong);
      const { entityRef: _ref, ...rest } = event;
      return {
        event: without({
          ...rest,
          service,
          version: event.version ?? Date.parse(event.finishedAt),
        }),
      };
    }
    default: {
      if (!service && !event.repository)
        return fail('service: is missing; name the service or the repository');
      const { committedAt, pullRequest } = event;
      return {
        event: without({
          type: 'change',
          source,
          id,
          url,
          service,
          repository: event.repository && normaliseRepository(event.repository),
          committedAt,
          authoredAt: event.authoredAt,
          pullRequest,
          push: event.push,
          version:
            event.version ?? Date.parse(pullRequest?.mergedAt ?? committedAt),
        }),
      };
    }
  }
}
