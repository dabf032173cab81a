import type {
  DeploymentEvent,
  DeploymentKind,
  DeploymentStatus,
} from '@boardwalk/plugin-dora-common';
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

export const deploymentsTable: FactTable<DeploymentEvent> = {
  name: 'deployments',
  key: [
    ...sourceColumns,
    keyColumn,
    {
      name: 'environment_id',
      type: 'integer',
      of: (_, ids) => ids.environmentId,
    },
    { name: 'attempt', type: 'integer', of: event => event.attempt },
  ],
  values: [
    ...commonColumns,
    { name: 'status', type: 'text', of: event => event.status },
    { name: 'kind', type: 'text', of: event => event.kind },
    { name: 'started_at', type: 'timestamptz', of: event => event.startedAt },
    { name: 'finished_at', type: 'timestamptz', of: event => event.finishedAt },
    { name: 'revision', type: 'text', of: event => event.revision },
    { name: 'repository', type: 'text', of: event => event.repository },
    { name: 'artifact', type: 'text', of: event => event.artifact },
    { name: 'rework', type: 'boolean', of: event => event.rework },
    {
      name: 'rollback_of_source',
      type: 'text',
      of: event => event.rollbackOf?.source,
    },
    { name: 'rollback_of_id', type: 'text', of: event => event.rollbackOf?.id },
    {
      name: 'names_changes',
      type: 'boolean',
      of: event => event.changes !== undefined,
    },
  ],
  toEvent: (row, changes) => ({
    type: 'deployment',
    ...commonFields(row),
    service: String(row.service),
    environment: String(row.environment),
    attempt: Number(row.attempt),
    status: row.status as DeploymentStatus,
    kind: row.kind as DeploymentKind,
    startedAt: moment(row.started_at),
    finishedAt: requiredMoment(row.finished_at),
    revision: optional(row.revision),
    repository: optional(row.repository),
    artifact: optional(row.artifact),
    rework: optional(row.rework),
    rollbackOf: reference(row.rollback_of_source, row.rollback_of_id),
    changes: row.names_changes ? changes : undefined,
  }),
};
