import type { DeployedChange, DoraEvent } from '@boardwalk/plugin-dora-common';
import { arrayLiteral } from './arrayLiteral';

interface PlacedChange {
  /** Place of its deployment among the events, the first is 1. */
  n: number;
  position: number;
  change: DeployedChange;
}

interface ChangeColumn {
  name: string;
  type: string;
  of(row: PlacedChange): string | number | undefined;
}

const COLUMNS: ChangeColumn[] = [
  { name: 'position', type: 'integer', of: row => row.position },
  { name: 'change_id', type: 'text', of: ({ change }) => change.id },
  {
    name: 'committed_at',
    type: 'timestamptz',
    of: ({ change }) => change.committedAt,
  },
  {
    name: 'authored_at',
    type: 'timestamptz',
    of: ({ change }) => change.authoredAt,
  },
  {
    name: 'pr_number',
    type: 'integer',
    of: ({ change }) => change.pullRequest?.number,
  },
  {
    name: 'pr_first_commit_at',
    type: 'timestamptz',
    of: ({ change }) => change.pullRequest?.firstCommitAt,
  },
  {
    name: 'pr_created_at',
    type: 'timestamptz',
    of: ({ change }) => change.pullRequest?.createdAt,
  },
  {
    name: 'pr_first_review_at',
    type: 'timestamptz',
    of: ({ change }) => change.pullRequest?.firstReviewAt,
  },
  {
    name: 'pr_merged_at',
    type: 'timestamptz',
    of: ({ change }) => change.pullRequest?.mergedAt,
  },
  { name: 'pr_url', type: 'text', of: ({ change }) => change.pullRequest?.url },
];

/** Columns of `deployment_changes` that a change itself fills. */
export const CHANGE_COLUMNS = COLUMNS.map(({ name }) => name);

const INPUT = [{ name: 'n', type: 'bigint' }, ...COLUMNS];

/** Changes as rows of those columns, with `n`; needs the binds of `changeArrays`. */
export const unnestChanges = (alias: string) =>
  `unnest(${INPUT.map(({ name, type }) => `:change_${name}::${type}[]`).join(
    ', ',
  )}) AS ${alias} (${INPUT.map(({ name }) => name).join(', ')})`;

/** The changes that deployments list, as an array for each column; undefined when there are none. */
export function changeArrays(
  events: DoraEvent[],
): Record<string, string> | undefined {
  const rows = events.flatMap((event, index) =>
    event.type === 'deployment' && event.changes
      ? event.changes.map((change, position) => ({
          n: index + 1,
          position,
          change,
        }))
      : [],
  );
  if (!rows.length) return undefined;
  return Object.fromEntries([
    ['change_n', arrayLiteral(rows.map(({ n }) => n))],
    ...COLUMNS.map(({ name, of }) => [
      `change_${name}`,
      arrayLiteral(rows.map(of)),
    ]),
  ]);
}
