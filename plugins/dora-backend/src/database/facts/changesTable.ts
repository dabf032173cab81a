import type { ChangeEvent } from '@boardwalk/plugin-dora-common';
import { scopeOf } from '../../domain/events/scopeOf';
import {
  commonColumns,
  commonFields,
  keyColumn,
  moment,
  optional,
  pullRequest,
  pullRequestColumns,
  requiredMoment,
  sourceColumns,
} from './columns';
import type { FactTable } from './types';

export const changesTable: FactTable<ChangeEvent> = {
  name: 'changes',
  key: [...sourceColumns, { name: 'scope', type: 'text', of: scopeOf }],
  values: [
    keyColumn,
    ...commonColumns,
    { name: 'repository', type: 'text', of: event => event.repository },
    {
      name: 'committed_at',
      type: 'timestamptz',
      of: event => event.committedAt,
    },
    { name: 'authored_at', type: 'timestamptz', of: event => event.authoredAt },
    ...pullRequestColumns,
    { name: 'push_branch', type: 'text', of: event => event.push?.branch },
    { name: 'push_before', type: 'text', of: event => event.push?.before },
    { name: 'push_after', type: 'text', of: event => event.push?.after },
    {
      name: 'push_position',
      type: 'integer',
      of: event => event.push?.position,
    },
  ],
  toEvent: row => ({
    type: 'change',
    ...commonFields(row),
    service: optional(row.service),
    repository: optional(row.repository),
    committedAt: requiredMoment(row.committed_at),
    authoredAt: moment(row.authored_at),
    pullRequest: pullRequest(row),
    push:
      row.push_branch === null
        ? undefined
        : {
            branch: String(row.push_branch),
            before: String(row.push_before),
            after: String(row.push_after),
            position: Number(row.push_position),
          },
  }),
};
