import { incidentLabels, oneLine, pageUrl } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import { contentOf, subjectKey } from '../cdEvent';
import { LAST_MOMENT } from './incident';
import type { Translate } from './types';

const schema = z.object({
  summary: z.string().nullish(),
  ticketType: z.string().nullish(),
  priority: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  uri: z.string().min(1),
});

/** A ticket of the type or with the label of an incident; see `translateIncident`. */
export const translateTicket: Translate = (event, { services }) => {
  const content = contentOf(schema, event);
  const labels = incidentLabels(content.labels ?? [], ['incident']);
  if (content.ticketType?.toLowerCase() !== 'incident' && !labels.incident)
    return { ignored: 'The ticket is no incident' };
  const { custom, timestamp } = event;
  const service = custom.service ?? services.serviceOf(labels.services[0]);
  if (!service)
    return {
      ignored:
        'The ticket names no service; give it a label such as service:checkout, or set service in customData',
    };
  const common = {
    type: 'incident' as const,
    id: subjectKey(event),
    service,
    environment: custom.environment,
    detectedAt: timestamp,
  };
  if (event.kind === 'ticket.closed')
    return {
      ...common,
      source: 'cdevents:resolutions',
      version: timestamp,
      resolvedAt: timestamp,
    };
  return {
    ...common,
    source: 'cdevents',
    version: LAST_MOMENT - Date.parse(timestamp),
    title: oneLine(content.summary),
    severity: oneLine(labels.severity ?? content.priority),
    causedBy: custom.causedBy,
    url: pageUrl(content.uri),
  };
};
