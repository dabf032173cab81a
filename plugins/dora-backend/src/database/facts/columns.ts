import type {
  ChangeEvent,
  DoraEvent,
  EventReference,
  PullRequestTimes,
} from '@boardwalk/plugin-dora-common';
import type { FactColumn, FactRow } from './types';

/** Columns that every fact table begins its unique index with. */
export const sourceColumns: FactColumn<DoraEvent>[] = [
  { name: 'source_id', type: 'integer', of: (_, ids) => ids.sourceId },
  { name: 'external_id', type: 'text', of: event => event.id },
];

export const keyColumn: FactColumn<DoraEvent> = {
  name: 'key_id',
  type: 'integer',
  of: (_, ids) => ids.keyId,
};

export const commonColumns: FactColumn<DoraEvent>[] = [
  { name: 'version', type: 'bigint', of: event => event.version },
  { name: 'url', type: 'text', of: event => event.url },
];

/** Columns of the pull request that a change came through. */
export const pullRequestColumns: FactColumn<ChangeEvent>[] = [
  { name: 'pr_number', type: 'integer', of: e => e.pullRequest?.number },
  {
    name: 'pr_first_commit_at',
    type: 'timestamptz',
    of: e => e.pullRequest?.firstCommitAt,
  },
  {
    name: 'pr_created_at',
    type: 'timestamptz',
    of: e => e.pullRequest?.createdAt,
  },
  {
    name: 'pr_first_review_at',
    type: 'timestamptz',
    of: e => e.pullRequest?.firstReviewAt,
  },
  {
    name: 'pr_merged_at',
    type: 'timestamptz',
    of: e => e.pullRequest?.mergedAt,
  },
  { name: 'pr_url', type: 'text', of: e => e.pullRequest?.url },
];

/** Null as undefined, as an event leaves out what is not known. */
export function optional<T extends FactRow[string]>(
  value: FactRow[string],
): T | undefined {
  return value === null ? undefined : (value as T);
}

export function moment(value: FactRow[string]): string | undefined {
  return value instanceof Date ? value.toISOString() : undefined;
}

/** A moment that the table always has. */
export function requiredMoment(value: FactRow[string]): string {
  return (value as Date).toISOString();
}

export function reference(
  source: FactRow[string],
  id: FactRow[string],
): EventReference | undefined {
  return source === null || id === null
    ? undefined
    : { source: String(source), id: String(id) };
}

export function pullRequest(row: FactRow): PullRequestTimes | undefined {
  return row.pr_number === null
    ? undefined
    : {
        number: Number(row.pr_number),
        firstCommitAt: moment(row.pr_first_commit_at),
        createdAt: moment(row.pr_created_at),
        firstReviewAt: moment(row.pr_first_review_at),
        mergedAt: moment(row.pr_merged_at),
        url: optional(row.pr_url),
      };
}

/** What every event has. */
export function commonFields(row: FactRow) {
  return {
    source: row.source,
    id: String(row.external_id),
    version: Number(row.version),
    url: optional<string>(row.url),
  };
}
