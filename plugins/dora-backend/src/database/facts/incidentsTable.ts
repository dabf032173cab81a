import type { IncidentEvent } from '@boardwalk/plugin-dora-common';
import {
  commonColumns,
  commonFields,
  keyColumn,
  moment,
  optional,
  reference,
  requiredMoment,
  sourceColumns,
} from './columns';
import type { FactTable } from './types';

export const incidentsTable: FactTable<IncidentEvent> = {
  name: 'incidents',
  key: [
    ...sourceColumns,
    keyColumn,
    { name: 'environment', type: 'text', of: event => event.environment ?? '' },
  ],
  values: [
    ...commonColumns,
    { name: 'title', type: 'text', of: event => event.title },
    { name: 'severity', type: 'text', of: event => event.severity },
    { name: 'detected_at', type: 'timestamptz', of: event => event.detectedAt },
    { name: 'resolved_at', type: 'timestamptz', of: event => event.resolvedAt },
    {
      name: 'caused_by_source',
      type: 'text',
      of: event => event.causedBy?.source,
    },
    { name: 'caused_by_id', type: 'text', of: event => event.causedBy?.id },
  ],
  toEvent: row => ({
    type: 'incident',
    ...commonFields(row),
    service: String(row.service),
    environment: row.environment === '' ? undefined : String(row.environment),
    title: optional(row.title),
    severity: optional(row.severity),
    detectedAt: requiredMoment(row.detected_at),
    resolvedAt: moment(row.resolved_at),
    causedBy: reference(row.caused_by_source, row.caused_by_id),
  }),
};
