import { oneLine, pageUrl } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { contentOf, lastPart, referenceSchema, subjectKey } from '../cdEvent';
import type { Translate } from './types';

const schema = z.object({
  environment: referenceSchema,
  service: referenceSchema.nullish(),
  description: z.string().nullish(),
  ticketURI: z.string().nullish(),
});

/** The last moment that there is for JavaScript, in milliseconds. */
export const LAST_MOMENT = 8.64e15;

const CAUSES: ReadonlySet<string> = new Set(['CAUSE', 'CAUSED_BY']);

/**
 * The beginning of an incident, or its end. No event tells both, so the end is
 * an event beside it, of a source that the engine knows as telling ends. Of
 * several beginnings the earliest counts, of several ends the last.
 */
export const translateIncident: Translate = (event, { services }) => {
  const content = contentOf(schema, event);
  const { custom, timestamp } = event;
  const service =
    custom.service ??
    services.serviceOf(
      content.service?.id,
      content.service && lastPart(content.service.id),
    );
  if (!service)
    return {
      ignored:
        'The incident names no service; set service in its content, or in customData',
    };
  const common = {
    type: 'incident' as const,
    id: subjectKey(event),
    service,
    environment:
      custom.environment ??
      content.environment.name ??
      lastPart(content.environment.id),
    detectedAt: timestamp,
  };
  if (event.kind === 'incident.resolved')
    return {
      ...common,
      source: 'cdevents:resolutions',
      version: timestamp,
      resolvedAt: timestamp,
    };
  const cause =
    custom.causedBy ??
    event.links.find(({ kind }) => CAUSES.has(kind))?.contextId;
  return {
    ...common,
    source: 'cdevents',
    version: LAST_MOMENT - Date.parse(timestamp),
    title: oneLine(content.description),
    causedBy: cause,
    url: pageUrl(content.ticketURI),
  };
};
