import type {
  DeploymentStatus,
  PipelineEvent,
} from '@boardwalk/plugin-dora-common';
import {
  commonColumns,
  commonFields,
  keyColumn,
  moment,
  optional,
  requiredMoment,
  sourceColumns,
} from './columns';
import type { FactTable } from './types';

export const pipelinesTable: FactTable<PipelineEvent> = {
  name: 'pipelines',
  key: [
    ...sourceColumns,
    keyColumn,
    { name: 'attempt', type: 'integer', of: event => event.attempt },
  ],
  values: [
    ...commonColumns,
    { name: 'status', type: 'text', of: event => event.status },
    { name: 'revision', type: 'text', of: event => event.revision },
    { name: 'started_at', type: 'timestamptz', of: event => event.startedAt },
    { name: 'finished_at', type: 'timestamptz', of: event => event.finishedAt },
  ],
  toEvent: row => ({
    type: 'pipeline',
    ...commonFields(row),
    service: String(row.service),
    attempt: Number(row.attempt),
    status: row.status as DeploymentStatus,
    revision: optional(row.revision),
    startedAt: moment(row.started_at),
    finishedAt: requiredMoment(row.finished_at),
  }),
};
